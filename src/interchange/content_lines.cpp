#include "interchange/content_lines.hpp"

#include "interchange/ascii_case.hpp"

#include <algorithm>

namespace tend::interchange {

namespace {

// NUL and Ctrl-Z end files that went through DOS or a fixed-size buffer.
bool is_blank(std::string_view text) {
    return text.find_first_not_of(std::string_view(" \t\0\x1A", 4)) == std::string_view::npos;
}

bool is_folded(std::string_view text) {
    return text.starts_with(' ') || text.starts_with('\t');
}

bool is_edge(std::string_view line, ComponentEdge::Side side, std::string_view name) {
    const auto edge = component_edge(line);
    return edge && edge->side == side && edge->name == name;
}

// Looks for the value's colon as the line grows, each byte once: lines may have any number of pieces.
class HeaderScan {
  public:
    [[nodiscard]] bool is_quoted_printable(std::string_view line) {
        for (; !verdict_ && at_ < line.size(); ++at_) {
            if (line[at_] == '"') is_quoted_ = !is_quoted_;
            if (line[at_] == ':' && !is_quoted_)
                verdict_ = ascii_upper(line.substr(0, at_)).find("QUOTED-PRINTABLE") != std::string::npos;
        }
        return verdict_.value_or(false);
    }

  private:
    std::size_t at_ = 0;
    bool is_quoted_ = false;
    std::optional<bool> verdict_;
};

bool has_soft_break(std::string_view piece) {
    const auto last = piece.find_last_not_of(" \t");
    return last != std::string_view::npos && piece[last] == '=';
}

void append_capped(TextLine& line, std::string_view piece) {
    const std::size_t room = longest_content_line - std::min(longest_content_line, line.text.size());
    line.text += piece.substr(0, room);
    line.is_cut = line.is_cut || piece.size() > room;
}

bool is_middle_of_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace

std::optional<TextLine> ContentLines::next() {
    while (pending_ && is_blank(pending_->text)) pending_ = lines_.next();
    if (!pending_) return std::nullopt;
    TextLine first = std::move(*pending_);
    pending_ = lines_.next();
    return unfolded(std::move(first));
}

TextLine ContentLines::unfolded(TextLine line) {
    HeaderScan header;
    std::string piece = line.text;
    while (pending_) {
        // A sloppy writer's value may end in `=`; the edge of a component is never part of it.
        const bool is_soft =
            has_soft_break(piece) && header.is_quoted_printable(line.text) && !component_edge(pending_->text);
        if (!is_soft && !is_folded(pending_->text)) break;
        piece = is_soft ? pending_->text : pending_->text.substr(1);
        if (is_soft && !line.is_cut) line.text.resize(line.text.rfind('='));
        line.is_cut = line.is_cut || pending_->is_cut;
        append_capped(line, piece);
        pending_ = lines_.next();
    }
    return line;
}

std::string folded_line(std::string_view line) {
    constexpr std::size_t longest = 75;
    std::string folded;
    std::size_t room = longest;
    while (line.size() > room) {
        std::size_t cut = room;
        while (is_middle_of_character(line[cut])) --cut;
        folded += line.substr(0, cut);
        folded += "\r\n ";
        line.remove_prefix(cut);
        room = longest - 1;
    }
    folded += line;
    folded += "\r\n";
    return folded;
}

std::optional<std::size_t> value_colon(std::string_view line) {
    bool is_quoted = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '"') is_quoted = !is_quoted;
        if (line[at] == ':' && !is_quoted) return at;
    }
    const auto first = line.find(':');
    if (first == std::string_view::npos) return std::nullopt;
    return first;
}

std::optional<ComponentEdge> component_edge(std::string_view line) {
    // Files joined by `cat` carry their byte order marks along.
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto word = without_outer_blanks(line.substr(0, colon));
    const bool begins = equal_without_case(word, "BEGIN");
    if (!begins && !equal_without_case(word, "END")) return std::nullopt;
    return ComponentEdge{begins ? ComponentEdge::Side::begin : ComponentEdge::Side::end,
                         ascii_upper(without_outer_blanks(line.substr(colon + 1)))};
}

bool begins_vcard(std::string_view line) {
    return is_edge(line, ComponentEdge::Side::begin, "VCARD");
}

bool ends_vcard(std::string_view line) {
    return is_edge(line, ComponentEdge::Side::end, "VCARD");
}

} // namespace tend::interchange
