#pragma once

#include "interchange/text_source.hpp"

#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tend::interchange {

/// One record of a table: its fields as they stand in the text, without their quotes, in whatever charset.
struct CsvRecord {
    enum class State {
        whole,
        too_large, ///< longer than the reader keeps; there are no fields
        unclosed   ///< a quote opened that the text never closes; there are no fields
    };
    std::size_t line = 1; ///< where it begins, from 1
    State state = State::whole;
    std::vector<std::string> fields; ///< at least one where it is whole

    bool operator==(const CsvRecord&) const = default;
};

/// Records of comma-separated values as RFC 4180 has them, one in memory at a time. A record ends at LF, CR
/// LF or CR outside of quotes; within quotes they are text and stay as written. Beyond the standard, as
/// programs write it: any separator; a quote within an unquoted field is a letter, and so is what follows a
/// closing quote. A line without anything on it is a record of one empty field.
class CsvReader {
  public:
    static constexpr std::size_t longest_field = std::size_t{1} << 20;  ///< in bytes
    static constexpr std::size_t longest_record = std::size_t{4} << 20; ///< in bytes
    static constexpr std::size_t most_fields = 10'000;

    /// The stream must outlive the reader.
    explicit CsvReader(std::istream& in, char separator = ',') : source_(in), separator_(separator) {}

    /// What comes next, as bytes: some thousands of them, where there are so many. Good until `next`.
    [[nodiscard]] std::string_view sample() { return source_.ready(); }
    /// The sign between fields from the next record on.
    void separate_by(char separator) { separator_ = separator; }

    /// Throws StoreError where the stream fails.
    [[nodiscard]] std::optional<CsvRecord> next();

  private:
    enum class Place { field_begin, unquoted, quoted, after_quote };

    [[nodiscard]] bool take(char c);
    [[nodiscard]] bool take_outside(char c);
    void take_letter(char c);
    void end_field();
    [[nodiscard]] CsvRecord finished();

    TextSource source_;
    char separator_;
    std::size_t line_ = 1;
    char previous_ = '\0';
    Place place_ = Place::field_begin;
    CsvRecord record_;
    std::string field_;
    std::size_t bytes_ = 0; ///< of the record's fields so far
};

} // namespace tend::interchange
