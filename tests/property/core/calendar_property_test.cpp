#include "support/catch.hpp"
#include "tend/cadence.hpp"
#include "tend/day.hpp"

#include <random>
#include <string>

using namespace tend;

namespace {

constexpr unsigned seed = 20260316;
constexpr std::int64_t first_number = -719162; // 0001-01-01
constexpr std::int64_t last_number = 2932896;  // 9999-12-31

class RandomCalendar {
  public:
    [[nodiscard]] std::int64_t number(std::int64_t least, std::int64_t most) {
        return std::uniform_int_distribution(least, most)(engine_);
    }

    [[nodiscard]] Day day() { return Day{days{number(first_number, last_number)}}; }

    [[nodiscard]] Cadence cadence(int most) {
        return {static_cast<int>(number(1, most)), static_cast<CadenceUnit>(number(0, 3))};
    }

  private:
    std::mt19937_64 engine_{seed};
};

std::string padded(int number, std::size_t width) {
    std::string text = std::to_string(number);
    return std::string(width - text.size(), '0') + text;
}

/// The month after, told by counting up alone.
void step_month(int& year, unsigned& month) {
    if (++month == 13) {
        month = 1;
        ++year;
    }
}

/// `next_due` again: walks month by month, then back from the 31st until the calendar has the day.
Day due_by_walking(Day from, const Cadence& cadence) {
    if (cadence.unit == CadenceUnit::day) return from + days{cadence.count};
    if (cadence.unit == CadenceUnit::week) return from + days{cadence.count} * 7;
    const std::chrono::year_month_day start{from};
    int year{start.year()};
    unsigned month{start.month()};
    const int steps = cadence.unit == CadenceUnit::year ? cadence.count * 12 : cadence.count;
    for (int i = 0; i < steps; ++i) step_month(year, month);
    unsigned day{start.day()};
    while (!make_day(year, month, day)) --day;
    return *make_day(year, month, day);
}

} // namespace

TEST_CASE("days of all years follow each other in text as in number, and read back") {
    Day day{days{first_number}};
    std::string text = to_text(day);
    REQUIRE(text == "0001-01-01");
    // A step that shares no factor with weeks, months or leap cycles meets every kind of day.
    for (Day next = day + days{1}; next <= Day{days{last_number}}; next += days{17}) {
        const std::string next_text = to_text(next);
        if (next_text <= text || parse_iso_day(next_text) != next) FAIL(text << " then " << next_text);
        text = next_text;
    }
    CHECK(text.substr(0, 4) == "9999");
}

TEST_CASE("a random day reads back from its text, and its numbers make it") {
    INFO("seed " << seed);
    RandomCalendar random;
    for (int i = 0; i < 20'000; ++i) {
        const Day day = random.day();
        const std::chrono::year_month_day date{day};
        const std::string text = padded(int{date.year()}, 4) + '-' +
                                 padded(static_cast<int>(unsigned{date.month()}), 2) + '-' +
                                 padded(static_cast<int>(unsigned{date.day()}), 2);
        if (to_text(day) != text || parse_iso_day(text) != day ||
            parse_partial_day(text.substr(5)) !=
                PartialDay{std::nullopt, unsigned{date.month()}, unsigned{date.day()}})
            FAIL(text);
    }
}

TEST_CASE("a text of ten random characters is a day only if it is written as one") {
    INFO("seed " << seed);
    RandomCalendar random;
    const std::string_view characters = "0123456789-/ T";
    for (int i = 0; i < 200'000; ++i) {
        std::string text = to_text(random.day());
        const auto place = static_cast<std::size_t>(random.number(0, 9));
        text[place] = characters[static_cast<std::size_t>(random.number(0, 13))];
        const auto day = parse_iso_day(text);
        if (day && to_text(*day) != text) FAIL(text);
    }
}

TEST_CASE("a random instant reads back from its text, whatever offset it is told in") {
    INFO("seed " << seed);
    RandomCalendar random;
    for (int i = 0; i < 20'000; ++i) {
        // Days off either end, so that no offset leaves the years.
        const std::int64_t ms =
            random.number((first_number + 2) * 86'400'000, (last_number - 2) * 86'400'000);
        const Instant instant{std::chrono::milliseconds{ms}};
        const std::string text = to_text(instant);
        if (parse_instant(text) != instant) FAIL(text);

        const auto ahead = static_cast<int>(random.number(-1439, 1439));
        const int size = ahead < 0 ? -ahead : ahead;
        std::string local = to_text(instant + std::chrono::minutes{ahead});
        local.pop_back();
        local += (ahead < 0 ? '-' : '+') + padded(size / 60, 2) + ':' + padded(size % 60, 2);
        if (parse_instant(local) != instant) FAIL(local);
    }
}

TEST_CASE("next_due agrees with walking month by month") {
    INFO("seed " << seed);
    RandomCalendar random;
    const Day latest = *make_day(9000, 1, 1);
    for (int i = 0; i < 20'000; ++i) {
        const Day from = std::min(random.day(), latest);
        const Cadence cadence = random.cadence(200);
        if (next_due(from, cadence) != due_by_walking(from, cadence))
            FAIL(to_text(from) << ' ' << to_text(cadence));
    }
}

TEST_CASE("next_due is later than its start and never later for a smaller count") {
    INFO("seed " << seed);
    RandomCalendar random;
    for (int i = 0; i < 20'000; ++i) {
        const Day from = random.day();
        const Cadence cadence = random.cadence(9998);
        const Day due = next_due(from, cadence);
        const Day later = next_due(from, {cadence.count + 1, cadence.unit});
        const bool at_the_end = due == Day{days{last_number}};
        if ((due <= from && !at_the_end) || later < due || due > Day{days{last_number}})
            FAIL(to_text(from) << ' ' << to_text(cadence));
    }
}
