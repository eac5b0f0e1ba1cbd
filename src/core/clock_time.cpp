#include "core/clock_time.hpp"

#include "core/ascii.hpp"

#include <cstddef>

namespace tend {

std::optional<int> clock_minute(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon != 1 && colon != 2) return std::nullopt;
    const std::string_view hours = text.substr(0, colon);
    const std::string_view minutes = text.substr(colon + 1);
    if (!ascii::is_number(hours) || !ascii::is_number(minutes) || minutes.size() != 2) return std::nullopt;
    const int hour = ascii::number_up_to(99, hours);
    const int minute = ascii::number_up_to(99, minutes);
    if (minute > 59 || hour * 60 + minute > minutes_of_day) return std::nullopt;
    return hour * 60 + minute;
}

} // namespace tend
