#include "render/report_words.hpp"

#include "samples.hpp"
#include "support/catch.hpp"

using namespace samples;

namespace {

ContactCalendar on_days(std::initializer_list<Day> days, Day first, Day last) {
    std::vector<PastContact> contacts;
    for (const Day day : days) contacts.push_back({.on_day = day});
    return contact_calendar(contacts, first, last);
}

Review by_channels(std::vector<ChannelTally> channels) {
    Review review;
    for (const ChannelTally& tally : channels) review.exchanges += tally.exchanges;
    review.channels = std::move(channels);
    return review;
}

Report with_due(std::size_t told, std::size_t more) {
    Report report{.more_due = more};
    report.due.resize(told);
    return report;
}

std::string told_ahead(std::size_t told, std::size_t more) {
    Report report{.more_ahead = more, .outlook = {3, CadenceUnit::month}};
    report.ahead.resize(told);
    return ahead_count_words(report);
}

} // namespace

TEST_CASE("the months of a year are told by the busiest and the quiet ones") {
    const Day first = day(2026, 1, 1), last = day(2026, 3, 16);
    CHECK(months_words(on_days({}, first, last)).empty());
    CHECK(months_words(on_days({day(2026, 1, 5)}, first, last)) ==
          "Most happened in January: 1 exchange. February was quiet.");
    CHECK(months_words(on_days({day(2026, 1, 5), day(2026, 2, 5)}, first, last)).empty());
    CHECK(months_words(on_days({day(2026, 1, 5), day(2026, 2, 5), day(2026, 2, 5)}, first, last)) ==
          "Most happened in February: 2 exchanges.");
    CHECK(months_words(on_days({day(2026, 3, 5)}, first, last)) ==
          "Most happened in March: 1 exchange. January and February were quiet.");
    CHECK(months_words(on_days({day(2026, 3, 5)}, day(2026, 3, 1), last)).empty());
}

TEST_CASE("a month that is not over is not called quiet, and many are counted") {
    CHECK(months_words(on_days({day(2026, 1, 5)}, day(2026, 1, 1), day(2026, 2, 28))) ==
          "Most happened in January: 1 exchange. February was quiet.");
    CHECK(months_words(on_days({day(2026, 1, 5)}, day(2026, 1, 1), day(2026, 2, 27))) ==
          "Most happened in January: 1 exchange.");
    CHECK(months_words(on_days({day(2026, 1, 5)}, day(2026, 1, 1), day(2026, 4, 30))) ==
          "Most happened in January: 1 exchange. February, March and April were quiet.");
    CHECK(months_words(on_days({day(2026, 1, 5)}, day(2026, 1, 1), day(2026, 5, 31))) ==
          "Most happened in January: 1 exchange. Four months were quiet.");
    CHECK(months_words(on_days({day(2026, 1, 5)}, day(2026, 1, 1), day(2026, 12, 31))) ==
          "Most happened in January: 1 exchange. 11 months were quiet.");
}

TEST_CASE("the channels are told by those used most") {
    CHECK(ways_words({}).empty());
    CHECK(ways_words(by_channels({{Channel::call, 2}})) == "Always by call.");
    CHECK(ways_words(by_channels({{Channel::video, 3}, {Channel::chat, 2}})) ==
          "Most often by video: 3 of 5.");
    CHECK(ways_words(by_channels({{Channel::chat, 2}, {Channel::video, 2}, {Channel::call, 1}})) ==
          "Most often by chat and video: 2 of 5 each.");
}

TEST_CASE("those who are due are counted, the others too") {
    CHECK(due_count_words(with_due(0, 0)) == "Nobody is due for a word.");
    CHECK(due_count_words(with_due(1, 0)) == "One person is due for a word.");
    CHECK(due_count_words(with_due(2, 3)) == "5 people are due for a word, the longest first.");
    CHECK(told_ahead(0, 0) == "Nothing is dated in the next 3 months.");
    CHECK(told_ahead(1, 0) == "1 day to remember in the next 3 months.");
    CHECK(told_ahead(2, 1) == "3 days to remember in the next 3 months.");
}

TEST_CASE("a silence is told as in a suggestion") {
    CHECK(silence_words(standing(today - days{35}, monthly, CadenceSource::own), today) ==
          "you last talked 5 weeks ago, meant every month");
    auto lighter = standing(today - days{35}, fortnightly, CadenceSource::circle);
    lighter.silence_milli = 20'500;
    CHECK(silence_words(lighter, today) ==
          "3 weeks of silence, lighter contact counted in part, meant every 2 weeks");
    auto never = standing(std::nullopt, monthly, CadenceSource::own);
    never.effective_last_on = today - days{3};
    CHECK(silence_words(never, today) == "you have not talked by yourselves yet");
    CHECK(together_words({"mentors", monthly, std::nullopt, today}, today) ==
          "not together yet, meant every month");
    CHECK(together_words({"mentors", monthly, today - days{40}, today}, today) ==
          "last together 6 weeks ago, meant every month");
}
