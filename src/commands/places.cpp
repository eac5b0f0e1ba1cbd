#include "commands/places.hpp"

#include "text/fold.hpp"
#include "text/gate.hpp"

#include <algorithm>

namespace tend::commands {

namespace {

constexpr std::size_t country_letters = 2;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_code_sign(char c) {
    return is_letter(c) || (c >= '0' && c <= '9');
}

/// The country of a code; any other place stands for itself.
std::string country_of(std::string_view place) {
    return text::folded(is_place_code(place) ? place.substr(0, country_letters) : place);
}

} // namespace

bool is_place_code(std::string_view place) {
    if (place.size() < country_letters || !is_letter(place[0]) || !is_letter(place[1])) return false;
    if (place.size() == country_letters) return true;
    const std::string_view part = place.substr(country_letters + 1);
    return place[country_letters] == '-' && !part.empty() && part.size() <= 3 &&
           std::all_of(part.begin(), part.end(), is_code_sign);
}

std::string kept_place(std::string_view typed) {
    std::string place = text::trimmed(text::as_utf8(typed));
    if (!is_place_code(place)) return place;
    for (char& c : place) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return place;
}

bool is_within(std::string_view place, std::string_view region) {
    const std::string here = text::folded(place);
    const std::string there = text::folded(region);
    return here == there || here.starts_with(there + '-');
}

bool is_one_country(const std::optional<std::string>& a, const std::optional<std::string>& b) {
    return a && b && country_of(*a) == country_of(*b);
}

std::vector<Day> days_off(std::span<const Holiday> holidays, const std::optional<std::string>& place) {
    std::vector<Day> off;
    if (!place) return off;
    for (const Holiday& holiday : holidays) {
        if (is_within(*place, holiday.place)) off.push_back(holiday.on_day);
    }
    std::sort(off.begin(), off.end());
    return off;
}

} // namespace tend::commands
