#pragma once

#include "interchange/line_reader.hpp"

#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace tend::interchange {

/// The longest unfolded line a reader keeps, in bytes; of longer ones it keeps the beginning.
inline constexpr std::size_t longest_content_line = std::size_t{1024} * 1024;

/// The unfolded lines of vCards and calendars, one by one (RFC 6350, section 3.2; RFC 5545, section 3.1): a
/// line that begins with a blank or a tab continues the one before. Quoted-printable values go on after a `=`
/// at the end of the line, in any version. Lines of nothing but blanks are left out.
class ContentLines {
  public:
    explicit ContentLines(std::istream& in) : lines_(in, longest_content_line) { pending_ = lines_.next(); }

    /// The next line; its number is that of its beginning.
    [[nodiscard]] std::optional<TextLine> next();

  private:
    [[nodiscard]] TextLine unfolded(TextLine line);

    LineReader lines_;
    std::optional<TextLine> pending_;
};

/// A content line with its end, in pieces of at most 75 bytes, none of which cuts a character.
[[nodiscard]] std::string folded_line(std::string_view line);

/// Where the name and parameters of a line end: the first `:` outside double quotes, the first of all where
/// the quotes do not match; nothing where the line has none.
[[nodiscard]] std::optional<std::size_t> value_colon(std::string_view line);

/// A line that begins or ends a component, such as `BEGIN:VCARD`.
struct ComponentEdge {
    enum class Side { begin, end };
    Side side{};
    std::string name; ///< in capitals

    bool operator==(const ComponentEdge&) const = default;
};

/// The edge that a line is, in any case, with blanks around its words or not; nothing for any other line.
[[nodiscard]] std::optional<ComponentEdge> component_edge(std::string_view line);

/// Whether the line is `BEGIN:VCARD`, in the same sense.
[[nodiscard]] bool begins_vcard(std::string_view line);
/// Whether the line is `END:VCARD`, in the same sense.
[[nodiscard]] bool ends_vcard(std::string_view line);

} // namespace tend::interchange
