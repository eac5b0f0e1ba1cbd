#include "interchange/ics_event.hpp"
#include "interchange/ics_values.hpp"
#include "tend/day.hpp"

#include <algorithm>

namespace tend::interchange {

namespace {

// Zones are asked about days near our own.
constexpr LocalSeconds earliest = Day{std::chrono::year{1900} / std::chrono::January / 1};
constexpr LocalSeconds latest = Day{std::chrono::year{2100} / std::chrono::January / 1};
constexpr std::size_t most_changes = 1000;
constexpr std::size_t most_rules = 20;

std::vector<LocalSeconds> beginnings(const IcsComponent& part, const IcsTime& start,
                                     std::chrono::seconds offset_before) {
    std::vector<LocalSeconds> begins{start.local};
    auto rules = part.all("RRULE");
    rules.resize(std::min(rules.size(), most_rules));
    for (const auto* const property : rules) {
        auto read = parse_ics_rule(property->value);
        if (!read) continue;
        if (read->until) {
            const bool is_utc = read->until->kind == IcsTime::Kind::utc;
            read->rule.until = read->until->local + (is_utc ? offset_before : std::chrono::seconds{});
        }
        RuleInstances instances(read->rule, start.local, earliest);
        for (std::size_t count = 0; count < most_changes; ++count) {
            const auto time = instances.next();
            if (!time || *time > latest) break;
            begins.push_back(*time);
        }
    }
    for (const auto* const property : part.all("RDATE"))
        for (const auto& time : times_from(*property).value_or(std::vector<IcsTime>{}))
            begins.push_back(time.local +
                             (time.kind == IcsTime::Kind::utc ? offset_before : std::chrono::seconds{}));
    std::sort(begins.begin(), begins.end());
    begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
    return begins;
}

} // namespace

IcsZone zone_from(const IcsComponent& zone, const std::vector<IcsComponent>& parts) {
    IcsZone read;
    if (const auto* const id = zone.first("TZID")) read.id = zone_id(id->value);
    if (const auto* const place = zone.first("X-LIC-LOCATION")) read.place = zone_id(place->value);
    for (const auto& part : parts) {
        const auto* const begin = part.first("DTSTART");
        const auto* const from = part.first("TZOFFSETFROM");
        const auto* const to = part.first("TZOFFSETTO");
        if (!to) continue;
        const auto offset = parse_utc_offset(to->value);
        const auto before = from ? parse_utc_offset(from->value) : offset;
        const auto start = begin ? time_from(*begin, begin->value) : std::optional(IcsTime{});
        if (!offset || !before || !start) continue;
        read.periods.push_back({*before, *offset, beginnings(part, *start, *before)});
    }
    return read;
}

} // namespace tend::interchange
