#include "cli/terminal_width.hpp"

#include "cli/environment.hpp"

#include <charconv>

#include <sys/ioctl.h>

namespace tend::cli {

namespace {

constexpr std::size_t default_width = 80;

} // namespace

std::size_t terminal_width(int file) {
    if (const auto columns = variable("COLUMNS")) {
        std::size_t width = 0;
        const auto [end, error] = std::from_chars(columns->data(), columns->data() + columns->size(), width);
        if (error == std::errc() && end == columns->data() + columns->size() && width > 0) return width;
    }
    winsize size{};
    if (ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return default_width;
}

} // namespace tend::cli
