#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace tend {

/// Working hours of a week in somebody's own local time.
class WorkingHours {
  public:
    /// One stretch that repeats on some days of the week. Half-open; where `end < start` it runs past
    /// midnight into the day after. `end` is never `start`.
    struct Span {
        unsigned char days = 0; ///< bit 0 is Monday … bit 6 is Sunday: the days the span begins on; never 0
        int start = 0;          ///< minutes of the local day, 0 to 1439
        int end = 0;            ///< minutes of the local day, 1 to 1440

        bool operator==(const Span&) const = default;
    };

    /// Monday to Friday, 09:00 to 17:00: what a person without hours works.
    WorkingHours();
    /// `spans` in the order given, at least one. Throws InvalidInput where one is out of its bounds.
    explicit WorkingHours(std::vector<Span> spans);

    [[nodiscard]] const std::vector<Span>& spans() const { return spans_; }

    /// Whether this minute is working time: `minute` of the local day (0 to 1439) on local weekday `weekday`.
    [[nodiscard]] bool is_open_at(std::chrono::weekday weekday, int minute) const;

    bool operator==(const WorkingHours&) const = default;

  private:
    std::vector<Span> spans_;
};

/// Whether `span` begins on days that are `weekday`.
[[nodiscard]] bool begins_on(const WorkingHours::Span& span, std::chrono::weekday weekday);

/// The canonical text: `mon-fri 09:00-17:00`, spans joined by `;`; three days in a row or more as a range
/// (`sun-thu`), others by commas. Reading it back gives an equal value.
[[nodiscard]] std::string to_text(const WorkingHours& hours);

/// Reads `mon-fri 09:00-17:30`, `sun-thu 8-16`, `mon,wed 22:00-06:00`, `daily 9-17`, several joined by `;`.
/// Times without days are of the days named before, else of Monday to Friday. An end at `00:00` is `24:00`.
/// Throws InvalidInput, saying what was understood and what is accepted.
[[nodiscard]] WorkingHours parse_hours(std::string_view text);

} // namespace tend
