#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tend::commands {

/// What is to be run by itself, and when: on the clock of the machine, or of `zone`.
struct DailyRun {
    int minute = 0;                  ///< of the day, 0 to 1439
    unsigned char days = 0;          ///< as in WorkingHours::Span
    std::vector<std::string> words;  ///< the program's absolute path and its arguments
    std::optional<std::string> file; ///< where its output goes, absolute
    std::optional<std::string> zone; ///< the user's own, where they named it; only systemd knows zones
};

/// A day of the week as a scheduler writes it.
struct ScheduleDay {
    unsigned bit = 0; ///< its place in DailyRun::days
    std::string_view word;
};

/// The days of `run` in the words and the order of `week`: three in a row or more as a range joined by `to`,
/// others by commas.
[[nodiscard]] std::string schedule_days(const DailyRun& run, std::span<const ScheduleDay> week,
                                        std::string_view to);

} // namespace tend::commands
