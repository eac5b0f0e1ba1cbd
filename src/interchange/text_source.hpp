#pragma once

#include <cstddef>
#include <istream>
#include <string>
#include <string_view>

namespace tend::interchange {

/// How the characters of a text are laid out in bytes, as far as its first bytes tell.
enum class TextEncoding { bytes, utf16_little_endian, utf16_big_endian };

/// What the first bytes of a text say about the rest.
struct EncodingMark {
    TextEncoding encoding = TextEncoding::bytes;
    std::size_t length = 0; ///< bytes of the byte order mark, which are no text
};

/// Reads a byte order mark (UTF-8, UTF-16), or guesses UTF-16 without one from a NUL beside an ASCII letter.
[[nodiscard]] EncodingMark encoding_mark(std::string_view beginning);

/// The first bytes of a text as TextSource would hand them out; a character cut off at the end is left out.
[[nodiscard]] std::string beginning_as_bytes(std::string_view beginning);

/// The bytes of a stream, read in pieces: byte order marks removed, UTF-16 turned into UTF-8 (an unpaired
/// surrogate into U+FFFD), everything else untouched. Throws StoreError where the stream fails. The stream
/// must outlive it.
class TextSource {
  public:
    explicit TextSource(std::istream& in) : in_(in) {}

    /// The bytes that come next, as many as are at hand, at least one; empty at the end of the text. Good
    /// until `pass`.
    [[nodiscard]] std::string_view ready() {
        return at_ < buffer_.size() || refill() ? std::string_view(buffer_).substr(at_) : std::string_view();
    }
    /// Goes past the first `count` of the bytes that `ready` shows.
    void pass(std::size_t count) { at_ += count; }

  private:
    bool refill();
    void convert(std::string_view units);
    void convert_unit(char16_t unit);

    std::istream& in_;
    std::string buffer_;
    std::size_t at_ = 0;
    bool began_ = false;
    EncodingMark mark_;
    std::string half_unit_;       // the odd byte at the end of a piece
    char16_t high_surrogate_ = 0; // waits for its other half
};

} // namespace tend::interchange
