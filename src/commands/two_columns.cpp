#include "commands/two_columns.hpp"

#include "text/width.hpp"

#include <algorithm>

namespace tend::commands {

namespace {

constexpr std::size_t widest_first = 28;
constexpr std::size_t narrowest_second = 20;

} // namespace

std::string two_columns(const TwoColumns& rows, std::size_t width) {
    std::size_t first = 0;
    for (const auto& [left, right] : rows) {
        if (const auto columns = text::display_width(left); columns <= widest_first)
            first = std::max(first, columns);
    }
    const std::size_t indent = first + 4;
    const std::size_t columns = std::max(width, indent + narrowest_second);
    std::string out;
    for (const auto& [left, right] : rows) {
        if (right.empty()) {
            out += "  " + left + '\n';
            continue;
        }
        const bool beside = text::display_width(left) <= first;
        out += "  " + (beside ? text::padded(left, first) + "  " : left + '\n' + std::string(indent, ' '));
        out += text::wrapped(right, columns, indent) + '\n';
    }
    return out;
}

} // namespace tend::commands
