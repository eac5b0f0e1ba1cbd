#include "interchange/ics_zones.hpp"

#include "interchange/ascii_case.hpp"
#include "interchange/windows_zones.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tend::interchange {

namespace {

using std::chrono::seconds;

// Both halves of a year in which most of the rules in use today hold.
constexpr std::array<std::chrono::sys_days, 2> probes = {
    std::chrono::sys_days{std::chrono::year{2021} / std::chrono::January / 15},
    std::chrono::sys_days{std::chrono::year{2021} / std::chrono::July / 15}};

// `UTC+11`, `GMT-3`, `(UTC+07:00) Bangkok, …`, `(GMT-05.00) …`: the offset alone is known then.
std::optional<seconds> offset_named(std::string_view id) {
    const std::string upper = ascii_upper(id);
    std::string_view text = upper;
    if (text.starts_with('(')) text.remove_prefix(1);
    const bool is_told = text.starts_with("UTC") || text.starts_with("GMT");
    if (is_told) text.remove_prefix(3);
    const std::string_view sign = text.substr(0, 1);
    if (sign != "+" && sign != "-")
        return is_told && (text.empty() || sign == ")") ? std::optional(seconds{}) : std::nullopt;
    std::string digits;
    const auto end = std::min(text.find_first_not_of("0123456789:.", 1), text.size());
    for (const char c : text.substr(1, end - 1))
        if (c != ':' && c != '.') digits += c;
    if (digits.size() < 3) digits += "00";
    if (digits.size() == 3) digits.insert(0, 1, '0');
    return parse_utc_offset(std::string(sign) + digits);
}

} // namespace

IcsZones::IcsZones(const WorldClocks& clocks)
    : clocks_(clocks), own_clock_(clock_in(clocks.own_zone)), default_clock_(own_clock_) {}

void IcsZones::define(IcsZone zone) {
    clocks_found_.erase(zone.id);
    std::string id = zone.id;
    zones_.emplace(std::move(id), std::move(zone));
}

void IcsZones::use_by_default(const std::string& name) {
    if (const auto zone = clocks_.zone_called(name)) default_clock_ = clock_in(*zone);
    clocks_found_.clear();
}

Instant IcsZones::instant_of(const IcsTime& time) const {
    return moment_of(time.local, clock_of(time));
}

LocalSeconds IcsZones::local_in(const IcsTime& like, Instant instant) const {
    const auto shown = std::chrono::floor<seconds>(instant + clock_of(like)(instant));
    return LocalSeconds{shown.time_since_epoch()};
}

bool IcsZones::knows_zone_of(const IcsTime& time) const {
    return time.kind != IcsTime::Kind::zoned || found_clock(time.zone) != nullptr;
}

const IcsZones::OffsetAt& IcsZones::clock_of(const IcsTime& time) const {
    static const OffsetAt utc = [](Instant) { return seconds{}; };
    switch (time.kind) {
    case IcsTime::Kind::utc: return utc;
    case IcsTime::Kind::day: return own_clock_;
    case IcsTime::Kind::floating: return default_clock_;
    case IcsTime::Kind::zoned: break;
    }
    const auto known = clocks_found_.find(time.zone);
    if (known != clocks_found_.end()) return known->second;
    OffsetAt found = found_clock(time.zone);
    return clocks_found_.emplace(time.zone, found ? std::move(found) : default_clock_).first->second;
}

IcsZones::OffsetAt IcsZones::found_clock(const std::string& id) const {
    if (const auto zone = clocks_.zone_called(id)) return clock_in(*zone);
    const auto own = zones_.find(id);
    const bool has_rules = own != zones_.end() && !own->second.periods.empty();
    if (OffsetAt named = clock_called(id); named && (!has_rules || agrees(named, own->second))) return named;
    if (own != zones_.end() && !own->second.place.empty()) {
        const auto zone = clocks_.zone_called(own->second.place);
        if (zone && (!has_rules || agrees(clock_in(*zone), own->second))) return clock_in(*zone);
    }
    if (has_rules)
        return [rules = ZoneRules(own->second.periods)](Instant at) { return rules.offset_at(at); };
    if (const auto offset = offset_named(id)) return [offset = *offset](Instant) { return offset; };
    return nullptr;
}

// By another name than its own.
IcsZones::OffsetAt IcsZones::clock_called(const std::string& id) const {
    const auto windows = zone_of_windows(without_outer_blanks(id));
    const auto zone = windows ? clocks_.zone_called(std::string(*windows)) : zone_by_path(id);
    return zone ? clock_in(*zone) : nullptr;
}

IcsZones::OffsetAt IcsZones::clock_in(const std::string& zone) const {
    return [this, zone](Instant at) { return clocks_.offset_at(zone, at); };
}

std::optional<std::string> IcsZones::zone_by_path(std::string_view id) const {
    for (auto slash = id.find('/'); slash != std::string_view::npos; slash = id.find('/', slash + 1)) {
        if (auto zone = clocks_.zone_called(std::string(id.substr(slash + 1)))) return zone;
    }
    // KOrganizer and others write `Europe_Berlin`.
    const auto underscore = id.find('_');
    if (underscore == std::string_view::npos) return std::nullopt;
    std::string path(id);
    path[underscore] = '/';
    return clocks_.zone_called(path);
}

bool IcsZones::agrees(const OffsetAt& clock, const IcsZone& own) const {
    return std::all_of(probes.begin(), probes.end(), [&](Instant probe) {
        return std::any_of(own.periods.begin(), own.periods.end(),
                           [&](const ClockPeriod& period) { return period.offset == clock(probe); });
    });
}

} // namespace tend::interchange
