#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tend::interchange {

/// Whether `bytes`, which are no UTF-8, are clearly Shift_JIS: all of them are characters there, some of two
/// bytes stand side by side, and most of those begin where Japanese does and Windows-1252 has no letters.
[[nodiscard]] bool is_clearly_shift_jis(std::string_view bytes);

/// Finds out, record by record, in which charset a table is: UTF-8 where a record is that, else Shift_JIS
/// from the first record on that clearly is, else Windows-1252.
class CsvCharset {
  public:
    /// The fields of one record as UTF-8, without NULs.
    [[nodiscard]] std::vector<std::string> decoded(std::vector<std::string> fields);

  private:
    bool is_shift_jis_ = false;
};

} // namespace tend::interchange
