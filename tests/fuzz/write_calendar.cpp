#include "fuzz/target.hpp"
#include "interchange/ics_writer.hpp"
#include "interchange/vcard_text.hpp"
#include "text/gate.hpp"
#include "unit/interchange/world_clocks.hpp"

#include <array>
#include <vector>

// Calendar entries of any words are read as the same ones.

namespace {

using namespace tend;
using namespace tend::interchange;

/// Words as an entry holds them: valid, without control characters, on one line.
std::string words_of(const std::string& text) {
    return on_one_line(unescaped(escaped_value(text), VcardEscapes::later));
}

std::vector<CalendarEntry> entries_of(fuzz::Values& values) {
    constexpr std::array<const char*, 4> rules{"", "FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
                                               "FREQ=YEARLY;BYYEARDAY=60"};
    std::vector<CalendarEntry> entries;
    while (values.are_left()) {
        CalendarEntry entry;
        entry.uid = "entry-" + std::to_string(entries.size()) + "@tend";
        const Day day = make_day(1900, 1, 1).value() + days{values.number(65'535)};
        entry.start = day;
        if (values.flag())
            entry.start = Instant(day.time_since_epoch()) + std::chrono::minutes{values.number(1439)};
        entry.rule = rules.at(values.number(rules.size() - 1));
        entry.summary = words_of(values.text());
        entries.push_back(entry);
    }
    return entries;
}

void check(const CalendarEvent& event, const CalendarEntry& entry) {
    fuzz::require(event.uid == entry.uid && event.summary == entry.summary, "words are read as others");
    fuzz::require(event.rules.empty() == entry.rule.empty(), "a rule is lost or found");
    if (const auto* const day = std::get_if<Day>(&entry.start)) {
        fuzz::require(event.start == IcsTime{*day, IcsTime::Kind::day, {}}, "a day is read as another");
    } else {
        fuzz::require(event.zones->instant_of(event.start) == std::get<Instant>(entry.start),
                      "a moment is read as another");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Values values(fuzz::text_of(data, size));
    const auto entries = entries_of(values);
    std::string text;
    const CalendarWriter::Out out = [&](std::string_view piece) { text += piece; };
    CalendarWriter writer(parse_instant("2026-03-16T09:00:00Z").value(), out);
    for (const auto& entry : entries) writer.write(entry);
    writer.finish();
    const auto reading = calendars_in(text);
    fuzz::require(reading.skipped.empty(), "an entry is skipped");
    fuzz::require(reading.events.size() == entries.size(), "entries are lost or found");
    for (std::size_t at = 0; at < entries.size(); ++at) check(reading.events[at], entries[at]);
    return 0;
}
