#include "text/width.hpp"

#include "text/code_points.hpp"
#include "text/graphemes.hpp"

#include <algorithm>

namespace tend::text {
namespace {

/// A part of a text, and the columns it takes.
struct Piece {
    std::string_view bytes;
    std::size_t width = 0;
};

/// The longest beginning of whole graphemes that takes at most `columns`.
Piece beginning(std::string_view text, std::size_t columns) {
    std::size_t length = 0;
    std::size_t width = 0;
    while (length < text.size()) {
        const Grapheme next = first_grapheme(text.substr(length));
        if (width + next.width > columns) break;
        length += next.bytes.size();
        width += next.width;
    }
    return {text.substr(0, length), width};
}

/// Puts words into lines, the first of which the caller has begun.
class LineFiller {
  public:
    LineFiller(std::size_t columns, std::size_t indent)
        : room_(columns > indent ? columns - indent : 1), indent_(indent) {}

    /// `gap` is the count of blanks before `word`; they vanish where the line breaks there.
    void add(std::size_t gap, std::string_view word) {
        const std::size_t width = display_width(word);
        if (used_ + gap + width > room_) {
            if (used_ > 0) break_line();
            gap = 0;
        }
        put({std::string(gap, ' '), gap});
        if (used_ + width <= room_) {
            put({word, width});
        } else {
            add_in_pieces(word);
        }
    }

    void break_line() {
        out_ += '\n';
        used_ = 0;
    }

    [[nodiscard]] const std::string& text() const { return out_; }

  private:
    void put(Piece piece) {
        if (piece.bytes.empty()) return;
        if (out_.ends_with('\n')) out_.append(indent_, ' ');
        out_.append(piece.bytes);
        used_ += piece.width;
    }

    void add_in_pieces(std::string_view word) {
        while (!word.empty()) {
            Piece piece = beginning(word, room_);
            // One grapheme wider than the whole line still has to go somewhere.
            if (piece.bytes.empty()) piece = {first_grapheme(word).bytes, room_};
            if (used_ > 0) break_line();
            put(piece);
            word.remove_prefix(piece.bytes.size());
        }
    }

    std::size_t room_;
    std::size_t indent_;
    std::size_t used_ = 0;
    std::string out_;
};

} // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = printable_ascii_prefix(text);
    if (width == text.size()) return width;

    // The last letter of the prefix may carry a mark that follows it.
    if (width > 0) --width;
    text.remove_prefix(width);
    while (!text.empty()) {
        const Grapheme next = first_grapheme(text);
        width += next.width;
        text.remove_prefix(next.bytes.size());
    }
    return width;
}

std::string cut_to_width(std::string_view text, std::size_t columns, bool ascii) {
    if (text.size() <= columns && printable_ascii_prefix(text) == text.size()) return std::string(text);
    if (beginning(text, columns).bytes.size() == text.size()) return std::string(text);

    const std::size_t dots = std::min<std::size_t>(columns, ascii ? 3 : 1);
    std::string cut(beginning(text, columns - dots).bytes);
    for (std::size_t dot = 0; dot < dots; ++dot) cut += ascii ? "." : "…";
    return cut;
}

std::string padded(std::string_view text, std::size_t columns) {
    std::string out(text);
    const std::size_t width = display_width(text);
    if (width < columns) out.append(columns - width, ' ');
    return out;
}

std::string wrapped(std::string_view text, std::size_t columns, std::size_t indent) {
    LineFiller lines(columns, indent);
    while (!text.empty()) {
        const std::size_t gap = std::min(text.find_first_not_of(" \t"), text.size());
        text.remove_prefix(gap);
        if (text.starts_with('\n')) {
            lines.break_line();
            text.remove_prefix(1);
            continue;
        }
        const std::string_view word = text.substr(0, text.find_first_of(" \t\n"));
        if (!word.empty()) lines.add(gap, word);
        text.remove_prefix(word.size());
    }
    return lines.text();
}

} // namespace tend::text
