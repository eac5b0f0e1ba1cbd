#include "commands/two_columns.hpp"

#include "text/width.hpp"

#include <algorithm>

namespace tend::commands {

namespace {

constexpr std::size_t widest_first = 28;
constexpr std::size_t narrowest_second = 20;
constexpr std::size_t below = 6; // where what says stands on a line of its own

} // namespace

std::string two_columns(const TwoColumns& rows, std::size_t width) {
    std::size_t first = 0;
    for (const auto& [left, right] : rows) {
        if (const auto columns = text::display_width(left); columns <= widest_first)
            first = std::max(first, columns);
    }
    const bool has_room = first + 4 + narrowest_second <= width;
    const std::size_t indent = has_room ? first + 4 : below;
    const std::size_t columns = std::max(width, indent + narrowest_second);
    std::string out;
    for (const auto& [left, right] : rows) {
        if (right.empty()) {
            out += "  " + left + '\n';
            continue;
        }
        const bool beside = has_room && text::display_width(left) <= first;
        out += "  " + (beside ? text::padded(left, first) + "  " : left + '\n' + std::string(indent, ' '));
        out += text::wrapped(right, columns, indent) + '\n';
    }
    return out;
}

} // namespace tend::commands
