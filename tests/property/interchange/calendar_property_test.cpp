#include "interchange/calendar_series.hpp"
#include "interchange/ics.hpp"
#include "interchange/ics_writer.hpp"
#include "support/catch.hpp"
#include "unit/interchange/world_clocks.hpp"

#include <algorithm>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace tend::interchange {

namespace {

constexpr unsigned seed = 20260316;

class Dice {
  public:
    Dice() : engine_(seed) { UNSCOPED_INFO("seed " << seed); }

    int up_to(int most) { return std::uniform_int_distribution<int>(0, most)(engine_); }
    int between(int least, int most) { return least + up_to(most - least); }
    bool one_in(int sides) { return up_to(sides - 1) == 0; }

  private:
    std::mt19937 engine_;
};

std::vector<int> some(Dice& dice, int least, int most, bool from_both_ends) {
    std::vector<int> numbers;
    for (int count = dice.between(1, 3); count > 0; --count)
        numbers.push_back(dice.between(least, most) * (from_both_ends && dice.one_in(3) ? -1 : 1));
    return numbers;
}

RecurrenceRule random_rule(Dice& dice) {
    RecurrenceRule rule;
    rule.frequency = static_cast<Frequency>(dice.between(2, 6)); // hours and longer
    rule.interval = dice.between(1, 4);
    rule.week_start = std::chrono::weekday{static_cast<unsigned>(dice.up_to(6))};
    if (dice.one_in(3)) rule.months = some(dice, 1, 12, false);
    if (dice.one_in(4)) rule.month_days = some(dice, 1, 31, true);
    if (dice.one_in(6)) rule.year_days = some(dice, 1, 366, true);
    if (dice.one_in(6)) rule.weeks = some(dice, 1, 53, true);
    if (dice.one_in(3))
        rule.weekdays = {{std::chrono::weekday{static_cast<unsigned>(dice.up_to(6))}, dice.between(-2, 2)}};
    if (dice.one_in(4)) rule.hours = some(dice, 0, 23, false);
    if (dice.one_in(5)) rule.positions = some(dice, 1, 3, true);
    return rule;
}

LocalSeconds random_start(Dice& dice) {
    const Day first = make_day(1960, 1, 1).value();
    return first + days{dice.up_to(25'000)} + std::chrono::minutes{dice.up_to(1439)};
}

std::vector<LocalSeconds> first_ones(RuleInstances instances, std::size_t most) {
    std::vector<LocalSeconds> all;
    while (all.size() < most) {
        const auto time = instances.next();
        if (!time) break;
        all.push_back(*time);
    }
    return all;
}

} // namespace

TEST_CASE("instances are in order, none before the start, and as many as the count") {
    Dice dice;
    for (int round = 0; round < 400; ++round) {
        RecurrenceRule rule = random_rule(dice);
        const LocalSeconds start = random_start(dice);
        const auto all = first_ones(RuleInstances(rule, start), 40);
        INFO("round " << round);
        for (std::size_t at = 0; at < all.size(); ++at) {
            CHECK(all[at] >= start);
            if (at > 0) CHECK(all[at - 1] < all[at]);
        }
        if (all.size() < 40) continue;
        rule.count = dice.between(1, 40);
        const auto counted = first_ones(RuleInstances(rule, start), 50);
        CHECK(counted == std::vector<LocalSeconds>(all.begin(), all.begin() + *rule.count));
        rule.count.reset();
        rule.until = all[7];
        const auto ended = first_ones(RuleInstances(rule, start), 50);
        CHECK(ended == std::vector<LocalSeconds>(all.begin(), all.begin() + 8));
    }
}

TEST_CASE("to begin near a day leaves out nothing from that day on") {
    Dice dice;
    for (int round = 0; round < 400; ++round) {
        const RecurrenceRule rule = random_rule(dice);
        const LocalSeconds start = random_start(dice);
        const auto all = first_ones(RuleInstances(rule, start), 60);
        if (all.size() < 60) continue;
        const LocalSeconds from =
            all[static_cast<std::size_t>(dice.up_to(40))] + std::chrono::minutes{dice.between(-90, 90)};
        auto late = first_ones(RuleInstances(rule, start, from), 60);
        INFO("round " << round);
        for (const auto time : all) {
            if (time < from) continue;
            CHECK(std::find(late.begin(), late.end(), time) != late.end());
        }
        for (const auto time : late)
            if (time <= all.back()) CHECK(std::find(all.begin(), all.end(), time) != all.end());
    }
}

TEST_CASE("whatever stands in a calendar, it is read to its end and bounded") {
    const std::string whole =
        "BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:Europe/Berlin\r\nBEGIN:VTIMEZONE\r\nTZID:Own\r\n"
        "BEGIN:STANDARD\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Own:20260316T090000\r\nDURATION:PT1H\r\n"
        "RRULE:FREQ=MONTHLY;BYDAY=2MO;COUNT=9\r\nEXDATE:20260413T080000Z\r\n"
        "ATTENDEE;CN=\"A;B\":mailto:a@x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:1\r\n"
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20260511T080000Z\r\nDTSTART:20260512T080000Z\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n";
    constexpr std::string_view bits = ":;=,\"\\\r\n \tZT09-+BEGINEND\0\x80\xFF";
    Dice dice;
    for (int round = 0; round < 3000; ++round) {
        std::string text = whole;
        for (int count = dice.between(1, 12); count > 0; --count) {
            const auto at = static_cast<std::size_t>(dice.up_to(static_cast<int>(text.size()) - 1));
            const char bit = bits[static_cast<std::size_t>(dice.up_to(static_cast<int>(bits.size()) - 1))];
            if (dice.one_in(3))
                text.erase(at, static_cast<std::size_t>(dice.between(1, 20)));
            else if (dice.one_in(2))
                text.insert(at, 1, bit);
            else
                text[at] = bit;
        }
        EventBook book;
        for (auto& event : calendars_in(text).events) book.add(std::move(event));
        for (const auto& series : book.series()) {
            const auto found = occurrences(series, *parse_instant("2026-01-01T00:00:00Z"),
                                           *parse_instant("2027-01-01T00:00:00Z"));
            for (const auto& one : found.all) {
                REQUIRE(one.at >= *parse_instant("2026-01-01T00:00:00Z"));
                REQUIRE(one.at < *parse_instant("2027-01-01T00:00:00Z"));
            }
        }
    }
}

TEST_CASE("words that are written are read back, whatever they are") {
    constexpr std::string_view signs[] = {"a", " ", ",",  ";", "\\",       "\"",
                                          ":", "é", "山", "👋", "\xCC\x81", "\\n"};
    Dice dice;
    for (int round = 0; round < 500; ++round) {
        std::string words = "x";
        for (int count = dice.up_to(120); count > 0; --count)
            words += signs[dice.up_to(std::size(signs) - 1)];
        words += 'x';
        std::string text;
        const CalendarWriter::Out out = [&](std::string_view piece) { text += piece; };
        CalendarWriter writer(*parse_instant("2026-03-16T09:00:00Z"), out);
        writer.write({"u@tend", words, make_day(2026, 3, 16).value(), ""});
        writer.finish();
        const auto reading = calendars_in(text);
        REQUIRE(reading.events.size() == 1);
        CHECK(reading.events.front().summary == words);
    }
}

} // namespace tend::interchange
