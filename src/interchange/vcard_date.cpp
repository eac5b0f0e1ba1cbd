#include "interchange/vcard_date.hpp"

#include <algorithm>
#include <string>

namespace tend::interchange {

namespace {

// The leap year Apple's address book writes where it was told none.
constexpr std::string_view apples_unknown_year = "1604";
// What others write there; the calendar has no such year.
constexpr std::string_view no_year = "0000";

// `text` where each `0` of the pattern is any digit and everything else itself.
bool has_form(std::string_view text, std::string_view pattern) {
    return std::equal(text.begin(), text.end(), pattern.begin(), pattern.end(),
                      [](char c, char wanted) { return wanted == '0' ? c >= '0' && c <= '9' : c == wanted; });
}

std::string in_iso_form(std::string_view date) {
    const auto joined = [&](std::size_t month, std::size_t day) {
        return "-" + std::string(date.substr(month, 2)) + "-" + std::string(date.substr(day, 2));
    };
    if (has_form(date, "0000-00-00")) return std::string(date);
    if (has_form(date, "00000000")) return std::string(date.substr(0, 4)) + joined(4, 6);
    if (has_form(date, "--0000")) return "-" + joined(2, 4);
    if (has_form(date, "--00-00")) return "-" + joined(2, 5);
    return {};
}

bool is_time(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789:.,+-Zz ") == std::string_view::npos;
}

} // namespace

std::optional<PartialDay> parse_vcard_day(std::string_view text, const ContentProperty& property) {
    const auto end = std::min(text.find_first_of("Tt "), text.size());
    if (end < text.size() && !is_time(text.substr(end + 1))) return std::nullopt;
    std::string date = in_iso_form(text.substr(0, end));
    if (date.empty()) return std::nullopt;
    if (date.starts_with(no_year)) date.replace(0, no_year.size(), "-");

    auto day = parse_partial_day(date);
    const std::string_view year = std::string_view(date).substr(0, 4);
    if (day && (year == apples_unknown_year || year == property.parameter("X-APPLE-OMIT-YEAR")))
        day->year.reset();
    return day;
}

} // namespace tend::interchange
