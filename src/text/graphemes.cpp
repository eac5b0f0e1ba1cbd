#include "text/graphemes.hpp"

#include "text/code_points.hpp"

#include <algorithm>
#include <utf8proc.h>

namespace tend::text {
namespace {

constexpr char32_t emoji_presentation = 0xFE0F;
constexpr char32_t enclosing_keycap = 0x20E3;

/// Whether East Asian Width calls the code point wide though no character is assigned to it yet: the blocks
/// kept for ideographs.
bool is_wide_reserve(char32_t code_point) {
    return (code_point >= 0xF900 && code_point <= 0xFAFF) ||
           (code_point >= 0x20000 && code_point <= 0x2FFFD) ||
           (code_point >= 0x30000 && code_point <= 0x3FFFD);
}

std::size_t columns_of(char32_t code_point) {
    // utf8proc counts what is unassigned as one column everywhere.
    if (is_wide_reserve(code_point)) return 2;
    return static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point)));
}

bool is_pictographic(char32_t code_point) {
    return utf8proc_get_property(static_cast<utf8proc_int32_t>(code_point))->boundclass ==
           UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

/// Walks along code points and tells where a grapheme ends.
class Boundaries {
  public:
    explicit Boundaries(char32_t first) : previous_(first) {}

    [[nodiscard]] char32_t previous() const { return previous_; }

    /// Steps on to `next`; whether a new grapheme begins there.
    bool step(char32_t next) {
        const bool is_boundary = utf8proc_grapheme_break_stateful(
            static_cast<utf8proc_int32_t>(previous_), static_cast<utf8proc_int32_t>(next), &state_);
        previous_ = next;
        return is_boundary;
    }

  private:
    char32_t previous_;
    utf8proc_int32_t state_ = 0;
};

/// Columns that `code_point` adds where it follows `before` within a grapheme.
std::size_t columns_after(char32_t before, char32_t code_point) {
    if (code_point == emoji_presentation && is_pictographic(before)) return 2;
    if (code_point == enclosing_keycap && before == emoji_presentation) return 2;
    return columns_of(code_point);
}

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

} // namespace

Grapheme first_grapheme(std::string_view text) {
    if (is_printable_ascii(text[0]) && (text.size() == 1 || is_ascii(text[1]))) return {text.substr(0, 1), 1};

    const Decoded first = first_code_point(text);
    std::size_t length = first.length;
    std::size_t columns = columns_of(first.code_point);
    Boundaries boundaries(first.code_point);
    while (length < text.size()) {
        const char32_t before = boundaries.previous();
        const Decoded next = first_code_point(text.substr(length));
        if (boundaries.step(next.code_point)) break;
        columns += columns_after(before, next.code_point);
        length += next.length;
    }
    return {text.substr(0, length), std::min<std::size_t>(columns, 2)};
}

} // namespace tend::text
