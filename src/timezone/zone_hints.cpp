#include "timezone/zone_hints.hpp"

#include "text/fold.hpp"
#include "text/gate.hpp"
#include "timezone/countries.hpp"
#include "timezone/zone_names.hpp"
#include "timezone/zones.hpp"

#include <algorithm>
#include <fmt/ranges.h>
#include <vector>

namespace tend::timezone {
namespace {

using Names = std::vector<std::string>;

std::string city_of(const std::string& zone) {
    return zone.substr(zone.rfind('/') + 1);
}

void add(Names& names, const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

// Looking for what is near takes time for each place of a text, and a file may hold a text of any length.
constexpr std::size_t longest_text = 200;
constexpr std::size_t most_places = 6;
/// How many zones are proposed for what is no city's whole name.
constexpr std::size_t most_zones = 5;

/// The first parts of `text` that may each be a place: `Tokyo, Japan`, `London/Europe`; the whole before
/// them.
Names places_in(std::string_view text) {
    Names places = {text::trimmed(text)};
    while (!text.empty() && places.size() < most_places) {
        const std::string_view part = text.substr(0, text.find_first_of(",;/"));
        if (const std::string place = text::trimmed(part); !place.empty()) add(places, place);
        text.remove_prefix(std::min(part.size() + 1, text.size()));
    }
    return places;
}

/// Zones named for the city, which people write with blanks and accents.
Names zones_of_city(std::string_view city) {
    const auto words = text::folded_words(city);
    Names zones;
    for (const ZoneName& known : ZoneNames::of_system().all())
        if (text::folded_words(city_of(known.name)) == words) add(zones, known.canonical);
    return zones;
}

/// Zones whose whole names are near `typed`: all it is the beginning of, or the nearest one.
Names zones_named_near(std::string_view typed) {
    Names names;
    for (const ZoneName& known : ZoneNames::of_system().all()) names.push_back(known.name);
    const std::string beginning = text::folded(typed);
    Names zones;
    for (const std::string& name : text::nearest(typed, names))
        if (zones.empty() || text::folded(name).starts_with(beginning))
            add(zones, ZoneNames::of_system().canonical(name).value_or(name));
    return zones;
}

std::string with_underscores(std::string place) {
    std::replace(place.begin(), place.end(), ' ', '_');
    return place;
}

/// Cities whose names are near `place`, first those it is the beginning of. Aliases are left out, for many of
/// theirs are none (`Brazil/West`).
Names near_cities(const std::string& place, std::size_t most) {
    Names cities;
    for (const ZoneName& known : ZoneNames::of_system().all())
        if (known.name == known.canonical) cities.push_back(city_of(known.name));
    return text::nearest(with_underscores(place), cities, most);
}

Names zones_of_near_city(const std::string& place) {
    constexpr std::size_t most_cities = 3;
    Names zones;
    for (const std::string& city : near_cities(place, most_cities))
        for (const std::string& zone : zones_of_city(city)) add(zones, zone);
    return zones;
}

/// Zones whose cities `place` is the beginning of: `San` may be San Juan, San Luis or Santiago.
Names zones_of_begun_city(const std::string& place) {
    const std::string beginning = text::folded(with_underscores(place));
    Names zones;
    for (const std::string& city : near_cities(place, most_zones))
        if (text::folded(city).starts_with(beginning))
            for (const std::string& zone : zones_of_city(city)) add(zones, zone);
    if (zones.size() > most_zones) zones.resize(most_zones);
    return zones;
}

/// What is a country begins no city: `India` is not Indianapolis.
Names zones_of_begun_cities(const Names& places) {
    Names zones;
    for (const std::string& place : places)
        if (countries_called(place).empty())
            for (const std::string& zone : zones_of_begun_city(place)) add(zones, zone);
    return zones;
}

Names near_zones(const Names& places) {
    Names zones = zones_named_near(places.front());
    for (const std::string& place : places)
        for (const std::string& zone : zones_of_near_city(place)) add(zones, zone);
    if (zones.size() > most_zones) zones.resize(most_zones);
    return zones;
}

std::string proposal(const Names& zones) {
    return fmt::format("did you mean {}?", fmt::join(zones, ", "));
}

bool holds_all(const Names& names, const Names& wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&names](const std::string& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    });
}

/// A line for each country that one of `places` may mean and that has zones beside those `proposed`.
Names countries_with_zones(const Names& places, const Names& proposed) {
    Names lines;
    for (const std::string& place : places)
        for (const Country& country : countries_meant(place))
            if (const Names zones = zones_of_country(country.code); !holds_all(proposed, zones))
                add(lines, fmt::format("zones of {}: {}", country.name, fmt::join(zones, ", ")));
    return lines;
}

/// Whether hours from UTC were typed: `UTC+2`, `-03:00`.
bool is_offset(std::string_view typed) {
    const std::string text = text::folded(typed);
    constexpr std::string_view digits = "0123456789";
    return text.find_first_of(digits) != std::string::npos &&
           (text.starts_with("utc") || text.starts_with("gmt") || text.find_first_of("+-0123456789") == 0);
}

} // namespace

std::string zone_hint(std::string_view typed) {
    if (ZoneNames::of_system().all().empty())
        return "this system has no time zone data: install tzdata, or use UTC";

    constexpr const char* usual = "a zone is named for a place, as in Europe/Berlin";
    if (typed.size() > longest_text) return usual;
    const Names places = places_in(typed);
    const bool is_path = typed.find('/') != std::string_view::npos;
    Names lines;
    Names meant;
    for (const std::string& place : places)
        for (const std::string& zone : zones_of_city(place)) add(meant, zone);
    if (meant.empty()) meant = is_path ? zones_named_near(places.front()) : zones_of_begun_cities(places);
    if (!meant.empty()) lines.push_back(proposal(meant));
    if (!is_path)
        for (const std::string& line : countries_with_zones(places, meant)) add(lines, line);
    if (!lines.empty()) return fmt::format("{}", fmt::join(lines, "; "));

    if (is_offset(typed))
        return "a zone is named for a place, as in Europe/Berlin; two hours east of UTC all year round is "
               "Etc/GMT-2";
    const Names near = near_zones(places);
    return near.empty() ? usual : proposal(near);
}

InvalidInput unknown_zone(std::string_view typed) {
    return InvalidInput(fmt::format("\"{}\" is no time zone", typed), zone_hint(typed));
}

} // namespace tend::timezone
