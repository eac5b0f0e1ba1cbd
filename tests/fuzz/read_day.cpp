#include "fuzz/target.hpp"
#include "tend/input.hpp"

// Days, birthdays, lengths, times of day and channels as people type them; what is read is written and read
// again.

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tend;
    const std::string text = fuzz::text_of(data, size);
    const Day today = make_day(2024, 2, 29).value();
    for (const auto direction : {DayDirection::back, DayDirection::ahead}) {
        fuzz::read_or_refuse([&] {
            const Day day = parse_day(text, today, direction);
            fuzz::require(parse_iso_day(to_text(day)) == day, "a day is written as another");
            fuzz::require(parse_day(to_text(day), today, direction) == day, "a day is typed as another");
        });
    }
    for (const auto read : {parse_birthday, parse_yearly_day}) {
        fuzz::read_or_refuse([&] {
            const PartialDay day = read(text, today);
            fuzz::require(parse_partial_day(to_text(day)) == day, "a day of a year is written as another");
            fuzz::require(read(to_text(day), today) == day, "a day of a year is typed as another");
        });
    }
    fuzz::read_or_refuse([&] {
        const Cadence length = parse_duration(text);
        fuzz::require(parse_duration(to_text(length)) == length, "a length of days is written as another");
    });
    fuzz::read_or_refuse([&] {
        const auto length = parse_length(text);
        fuzz::require(length.count() >= 5 && length.count() <= 12 * 60, "a meeting is out of its bounds");
    });
    fuzz::read_or_refuse([&] {
        const int minute = parse_time_of_day(text);
        fuzz::require(minute >= 0 && minute < 24 * 60, "a time is of no day");
    });
    fuzz::read_or_refuse([&] {
        const Channel channel = parse_channel(text);
        fuzz::require(parse_channel(to_text(channel)) == channel, "a channel is written as another");
    });
    if (const auto instant = parse_instant(text))
        fuzz::require(parse_instant(to_text(*instant)) == instant, "a moment is written as another");
    return 0;
}
