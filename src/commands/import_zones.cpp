#include "commands/import_zones.hpp"

#include "commands/people.hpp"
#include "tend/errors.hpp"
#include "timezone/zones.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <vector>

namespace tend::commands {

namespace {

constexpr std::size_t most_proposed = 3;
constexpr std::size_t length_of_country = 2;

/// The digits of an offset, `-05:00`, `+0530`, `1:00` or `-5`, as hours and minutes east of UTC.
std::optional<std::chrono::minutes> offset_in(std::string_view text) {
    const bool is_west = text.starts_with('-');
    if (is_west || text.starts_with('+')) text.remove_prefix(1);
    std::string digits(text);
    if (const auto colon = digits.find(':'); colon != std::string::npos && colon > 0) digits.erase(colon, 1);
    int number = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || stop != digits.data() + digits.size() || digits.size() > 4)
        return std::nullopt;
    const bool is_hours = digits.size() < 3;
    const std::chrono::minutes size(is_hours ? 60 * number : 60 * (number / 100) + number % 100);
    return is_west ? -size : size;
}

/// The offset that is kept for the part of the year in which clocks are not put forward.
std::chrono::seconds usual_offset(const std::string& zone, Instant now) {
    const auto year = std::chrono::year_month_day(std::chrono::floor<days>(now)).year();
    const auto offset = [&](std::chrono::month month) {
        return timezone::own_local_time(zone, std::chrono::sys_days(year / month / 1)).offset;
    };
    return std::min(offset(std::chrono::January), offset(std::chrono::July));
}

std::vector<std::string> zones_with(const Person& person, const std::string& text, Instant now) {
    std::vector<std::string> zones;
    const auto offset = offset_in(text);
    if (!offset || !person.place || person.place->size() < length_of_country) return zones;
    for (const auto& zone : timezone::zones_of_country(person.place->substr(0, length_of_country))) {
        if (zones.size() < most_proposed && usual_offset(zone, now) == *offset) zones.push_back(zone);
    }
    return zones;
}

} // namespace

std::string zone_note(const Person& person, const std::string& text, Instant now) {
    const auto zones = zones_with(person, text, now);
    const std::string told =
        fmt::format("{}: the zone \"{}\" names no place and is not set", person.name, text);
    if (zones.empty()) return fmt::format("{}; to set one: tend edit {} --tz", told, person.handle);
    return fmt::format("{}; if it is one of {}: tend edit {} --tz {}", told, fmt::join(zones, ", "),
                       person.handle, zones.front());
}

} // namespace tend::commands
