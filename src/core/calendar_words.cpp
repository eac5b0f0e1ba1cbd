#include "core/calendar_words.hpp"

#include <array>
#include <cstddef>

namespace tend {
namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};

template<std::size_t N>
std::optional<unsigned> place_of(const std::array<std::string_view, N>& names, std::string_view word) {
    for (unsigned i = 0; i < N; ++i)
        if (word == names[i] || word == names[i].substr(0, 3)) return i;
    return std::nullopt;
}

bool names_unit(std::string_view word, std::string_view unit) {
    if (word == unit || word == unit.substr(0, 1)) return true;
    return word.size() == unit.size() + 1 && word.starts_with(unit) && word.back() == 's';
}

} // namespace

std::optional<unsigned> month_named(std::string_view word) {
    if (word == "sept") return 9;
    if (const auto place = place_of(months, word)) return *place + 1;
    return std::nullopt;
}

std::string month_text(unsigned month) {
    std::string name(months.at(month - 1));
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

std::optional<unsigned> weekday_named(std::string_view word) {
    if (word == "tues") return 1;
    if (word == "thurs") return 3;
    return place_of(weekdays, word);
}

std::string_view weekday_letters(unsigned weekday) {
    return weekdays.at(weekday).substr(0, 3);
}

std::optional<CountedUnit> counted_unit(std::string_view word) {
    if (names_unit(word, "quarter")) return CountedUnit{CadenceUnit::month, 3};
    if (names_unit(word, "day")) return CountedUnit{CadenceUnit::day, 1};
    if (names_unit(word, "week")) return CountedUnit{CadenceUnit::week, 1};
    if (names_unit(word, "month")) return CountedUnit{CadenceUnit::month, 1};
    if (names_unit(word, "year")) return CountedUnit{CadenceUnit::year, 1};
    return std::nullopt;
}

} // namespace tend
