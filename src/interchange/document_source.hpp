#pragma once

#include <cstddef>
#include <istream>
#include <vector>

namespace tend::interchange {

/// The characters of a document, read in blocks, with the place of the latest one.
class DocumentSource {
  public:
    /// How long one string (or any other run without a token) may be, in bytes as written.
    static constexpr std::size_t longest_run = std::size_t{16} << 20;

    explicit DocumentSource(std::istream& in);

    /// Whether there is another character. Throws InvalidInput where the run since `mark` is too long,
    /// StoreError where the stream fails.
    [[nodiscard]] bool has_more() { return cursor_ != stop_ || refill(); }
    /// The next character; only where `has_more`.
    [[nodiscard]] char peek() const { return *cursor_; }
    /// Takes the next character; only where `has_more`.
    void advance() {
        if (last_ == '\n') {
            ++line_;
            column_ = 0;
        }
        last_ = *cursor_++;
        const bool continues = (static_cast<unsigned char>(last_) & 0xC0U) == 0x80U;
        if (!continues) ++column_;
    }
    /// A token is complete: the next run begins here.
    void mark();

    /// The line of the latest character taken, from 1.
    [[nodiscard]] std::size_t line() const { return line_; }
    /// The column of the latest character taken, from 1, in code points.
    [[nodiscard]] std::size_t column() const { return column_; }

  private:
    [[nodiscard]] bool refill();
    void set_stop();

    std::istream& in_;
    std::vector<char> block_;
    const char* cursor_ = nullptr;
    const char* stop_ = nullptr; ///< where the block ends, or the run would be too long
    const char* end_ = nullptr;
    const char* run_begin_ = nullptr; ///< where the run begins within this block
    std::size_t run_before_ = 0;      ///< bytes of the run in earlier blocks
    std::size_t line_ = 1;
    std::size_t column_ = 0;
    char last_ = '\0';
};

} // namespace tend::interchange
