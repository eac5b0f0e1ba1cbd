#pragma once

#include "interchange/text_source.hpp"

#include <cstddef>
#include <istream>
#include <optional>
#include <string>

namespace tend::interchange {

/// One line of a text, without its end.
struct TextLine {
    std::size_t number = 1; ///< from 1
    std::string text;
    bool is_cut = false; ///< it was longer than the reader keeps; `text` is its beginning
};

/// The lines of a stream one by one; only the current one is in memory. A line ends at LF, CR LF or CR; CR CR
/// LF, as broken conversions leave it, is one end too. Text after the last end is a line.
class LineReader {
  public:
    /// Keeps at most `longest` bytes of a line.
    LineReader(std::istream& in, std::size_t longest) : source_(in), longest_(longest) {}

    [[nodiscard]] std::optional<TextLine> next();

  private:
    void pass_line_end();

    TextSource source_;
    std::size_t longest_;
    std::size_t number_ = 0;
    std::size_t blank_lines_ = 0; // ends already read whose lines were not handed out yet
};

} // namespace tend::interchange
