#pragma once

#include "render/report_view.hpp"

#include <string>

// A report in sentences; names from outside are not made harmless yet. Each is empty where there is nothing
// to say.

namespace tend::render {

/// The busiest month, and those that went by without any: `Most happened in October: 4 exchanges. April and
/// May were quiet.`
[[nodiscard]] std::string months_words(const ContactCalendar& calendar);

/// `Most often by video: 12 of 31.`
[[nodiscard]] std::string ways_words(const Review& review);

/// How many are due: `3 people are due for a word, the longest first.`
[[nodiscard]] std::string due_count_words(const Report& report);

/// Where the two of you stand: `you last talked 5 weeks ago, meant every month`.
[[nodiscard]] std::string silence_words(const Standing& standing, Day today);

/// `last together 3 months ago, meant every month`.
[[nodiscard]] std::string together_words(const GatheringStanding& gathering, Day today);

/// How much lies ahead: `2 days to remember in the next 3 months.`
[[nodiscard]] std::string ahead_count_words(const Report& report);

} // namespace tend::render
