#include "interchange/ics_values.hpp"

#include "interchange/ascii_case.hpp"
#include "interchange/ics_component.hpp"
#include "tend/day.hpp"

#include <algorithm>
#include <chrono>

namespace tend::interchange {

std::optional<IcsTime> time_from(const ContentProperty& property, std::string_view text) {
    auto time = parse_ics_time(text);
    if (!time) return std::nullopt;
    if (property.has("VALUE", "DATE") && time->kind != IcsTime::Kind::day) {
        time->kind = IcsTime::Kind::day;
        time->local = std::chrono::floor<days>(time->local);
    }
    const auto id = property.parameter("TZID");
    if (id && time->kind == IcsTime::Kind::floating) {
        time->zone = zone_id(*id);
        if (!time->zone.empty()) time->kind = IcsTime::Kind::zoned;
    }
    return time;
}

std::optional<std::vector<IcsTime>> times_from(const ContentProperty& property) {
    std::vector<IcsTime> times;
    std::string_view rest = property.value;
    while (!rest.empty()) {
        // vCalendar 1.0 writes `;` between them.
        const auto part = rest.substr(0, rest.find_first_of(",;"));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        const auto beginning = without_outer_blanks(part.substr(0, part.find('/')));
        if (beginning.empty()) continue;
        const auto time = time_from(property, beginning);
        if (!time) return std::nullopt;
        times.push_back(*time);
    }
    return times;
}

} // namespace tend::interchange
