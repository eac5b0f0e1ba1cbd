#pragma once

#include "tend/day.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <variant>

namespace tend::interchange {

/// One entry of a calendar to be written.
struct CalendarEntry {
    std::string uid; ///< the same whenever the same thing is written
    std::string summary;
    std::variant<Day, Instant> start; ///< a whole day, or a moment
    std::string rule;                 ///< of an RRULE; empty where it comes once

    bool operator==(const CalendarEntry&) const = default;
};

/// Writes a calendar (RFC 5545) entry by entry. No entry takes time away from anybody: each is transparent,
/// as calendars show it beside what they hold. The same entries give the same bytes.
class CalendarWriter {
  public:
    using Out = std::function<void(std::string_view)>;

    /// Writes its head. `stamp` is when it is written; `out` must outlive the writer.
    CalendarWriter(Instant stamp, const Out& out);

    void write(const CalendarEntry& entry);
    /// Writes its end; nothing may follow.
    void finish();

  private:
    void line(std::string_view name, std::string_view value);

    const Out& out_;
    std::string stamp_;
};

/// `text` as a value: commas, semicolons and backslashes protected, each end of a line as `\n`; other control
/// characters are left out and what is no UTF-8 is replaced.
[[nodiscard]] std::string escaped_value(std::string_view text);

} // namespace tend::interchange
