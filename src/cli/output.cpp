#include "cli/output.hpp"

#include "cli/terminal_width.hpp"
#include "tend/errors.hpp"
#include "text/gate.hpp"
#include "text/width.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace tend::cli {

namespace {

constexpr std::size_t longest_command_line =
    200; // columns; an import of a thousand files is known by its beginning

/// Whether all was written; `errno` tells why not.
bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-_./,:=+@%").find(c) != std::string_view::npos ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::string quoted(const std::string& word) {
    if (!word.empty() && std::all_of(word.begin(), word.end(), is_plain)) return word;
    std::string shown = "'";
    for (const char c : word) {
        if (c == '\'')
            shown += "'\\''";
        else
            shown += c;
    }
    return shown + '\'';
}

} // namespace

void write_out(std::string_view bytes) {
    if (write_all(STDOUT_FILENO, bytes)) return;
    if (errno == EPIPE) throw OutputClosed();
    throw StoreError(ErrorCode::storage, fmt::format("cannot write the output: {}", std::strerror(errno)));
}

void write_note(std::string_view line) {
    // A note that cannot be shown must not undo what was done.
    static_cast<void>(write_all(STDERR_FILENO, text::harmless(line) + '\n'));
}

void write_wrapped_note(std::string_view line) {
    constexpr std::string_view own_name = "tend: ";
    constexpr std::size_t least_width = 24; // narrower, words are no longer read, but spelled
    if (isatty(STDERR_FILENO) != 1) return write_note(line);
    const std::string shown = text::harmless(line);
    const std::size_t begin = shown.starts_with(own_name) ? own_name.size() : shown.find_first_not_of(' ');
    if (begin == std::string::npos) return write_note(line);
    const std::size_t width = std::max(terminal_width(STDERR_FILENO), least_width + begin);
    const std::string wrapped = text::wrapped(std::string_view(shown).substr(begin), width, begin);
    static_cast<void>(write_all(STDERR_FILENO, shown.substr(0, begin) + wrapped + '\n'));
}

void write_plainly(std::initializer_list<std::string_view> pieces) noexcept {
    for (const auto piece : pieces) {
        if (!write_all(STDERR_FILENO, piece)) return;
    }
}

void write_prompt(std::string_view text) {
    static_cast<void>(write_all(STDERR_FILENO, text::harmless_lines(text)));
}

std::string shown_command_line(const std::vector<std::string>& arguments) {
    std::string shown;
    for (const auto& word : arguments) shown += (shown.empty() ? "" : " ") + quoted(word);
    return text::cut_to_width(text::harmless(shown), longest_command_line);
}

} // namespace tend::cli
