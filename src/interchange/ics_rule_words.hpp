#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>
#include <string_view>
#include <system_error>

// The words that rules of iCalendar and vCalendar have in common.

namespace tend::interchange {

/// The number that is all of `text`, without a plus; nothing for anything else.
template<class Number>
[[nodiscard]] std::optional<Number> number_in(std::string_view text) {
    Number number{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

/// The weekday that its two letters, `SU` to `SA`, stand for.
[[nodiscard]] inline std::optional<std::chrono::weekday> weekday_in(std::string_view text) {
    constexpr std::array<std::string_view, 7> words = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    const auto* const found = std::find(words.begin(), words.end(), text);
    if (found == words.end()) return std::nullopt;
    return std::chrono::weekday{static_cast<unsigned>(found - words.begin())};
}

} // namespace tend::interchange
