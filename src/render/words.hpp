#pragma once

#include "tend/cadence.hpp"
#include "tend/day.hpp"
#include "tend/words.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tend::render {

/// `1 person`, `3 people`.
[[nodiscard]] std::string counted(std::int64_t count, std::string_view one, std::string_view many);

/// A count spelled out up to ten (`two`), else in digits.
[[nodiscard]] std::string spelled(std::int64_t count);

/// How long `count` days are, as people say it: days below a fortnight, weeks below 60 days, months below a
/// year and a half, then years; rounded to the nearest. `count` is not negative.
[[nodiscard]] std::string span_words(int count);

/// `today`, `tomorrow`, `yesterday`, `in 3 days`, `6 weeks ago`.
[[nodiscard]] std::string relative_words(Day day, Day today);

/// How long ago `at` was: `just now`, minutes and hours within a day, else as span_words says it.
[[nodiscard]] std::string age_words(Instant at, Instant now);

/// `640 bytes`, `180 kB`, `1.2 MB`, `3.4 GB`: thousands, cut.
[[nodiscard]] std::string size_words(std::int64_t bytes);

/// `Mon 16 Mar`, with the year where it is not that of `today`.
[[nodiscard]] std::string day_words(Day day, Day today);

/// `Mar`.
[[nodiscard]] std::string month_words(std::chrono::year_month month);

/// `March`.
[[nodiscard]] std::string long_month_words(std::chrono::year_month month);

/// `Monday 16 March 2026`.
[[nodiscard]] std::string long_day_words(Day day);

/// `15 April`, with its year where it is known.
[[nodiscard]] std::string partial_day_words(const PartialDay& day);

/// `1 day`, `2 weeks`.
[[nodiscard]] std::string length_words(const Cadence& cadence);

/// `every day`, `every 2 weeks`.
[[nodiscard]] std::string cadence_words(const Cadence& cadence);

/// `06:00`. `minute` of the day.
[[nodiscard]] std::string clock_words(int minute);

/// The parts with `between` from one to the next; empty parts are left out.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view between);

/// `Ana`, `Ana and Bo`, `Ana, Bo and Cy`.
[[nodiscard]] std::string enumerated(const std::vector<std::string>& parts);

/// The words of the channels, in their order: `video, call`.
[[nodiscard]] std::string channels_words(const std::vector<Channel>& channels);

/// `half`, `a third`, … `a tenth`: the nearest of them to `permille` (100 to 500).
[[nodiscard]] std::string share_words(int permille);

} // namespace tend::render
