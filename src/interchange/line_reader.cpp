#include "interchange/line_reader.hpp"

#include <algorithm>
#include <string_view>

namespace tend::interchange {

namespace {

std::size_t length_of_line(std::string_view text) {
    const auto is_end = [](char c) { return c == '\n' || c == '\r'; };
    return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_end) - text.begin());
}

} // namespace

std::optional<TextLine> LineReader::next() {
    if (blank_lines_ > 0) {
        --blank_lines_;
        return TextLine{++number_, {}, false};
    }
    std::string_view ready = source_.ready();
    if (ready.empty()) return std::nullopt;

    TextLine line{++number_, {}, false};
    for (std::size_t length = length_of_line(ready); length > 0; length = length_of_line(ready)) {
        const std::size_t room = longest_ - line.text.size();
        line.text += ready.substr(0, std::min(length, room));
        line.is_cut = line.is_cut || length > room;
        source_.pass(length);
        ready = source_.ready();
    }
    pass_line_end();
    return line;
}

void LineReader::pass_line_end() {
    std::size_t returns = 0;
    for (; source_.ready().starts_with('\r'); source_.pass(1)) ++returns;
    if (source_.ready().starts_with('\n'))
        source_.pass(1);
    else if (returns > 0)
        blank_lines_ = returns - 1;
}

} // namespace tend::interchange
