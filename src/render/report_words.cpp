#include "render/report_words.hpp"

#include "render/reason_words.hpp"
#include "render/words.hpp"

#include <algorithm>

namespace tend::render {
namespace {

using std::string;

/// Beyond this many, quiet months are counted, not named.
constexpr std::size_t most_named = 3;

string busiest_words(const std::vector<MonthCount>& months) {
    const auto less = [](const MonthCount& a, const MonthCount& b) { return a.exchanges < b.exchanges; };
    const auto busiest = std::max_element(months.begin(), months.end(), less);
    const auto as_busy = [&](const MonthCount& month) { return month.exchanges == busiest->exchanges; };
    const bool stands_out = std::count_if(months.begin(), months.end(), as_busy) == 1;
    if (!stands_out || months.size() == 1) return {};
    return "Most happened in " + long_month_words(busiest->month) + ": " +
           counted(busiest->exchanges, "exchange", "exchanges") + '.';
}

/// A month that goes on may still bring some.
bool is_over(const MonthCount& month, Day last) {
    return Day{month.month / std::chrono::last} <= last;
}

string empty_words(const ContactCalendar& calendar) {
    std::vector<string> names;
    for (const MonthCount& month : calendar.months) {
        if (month.exchanges == 0 && is_over(month, calendar.last))
            names.push_back(long_month_words(month.month));
    }
    if (names.empty()) return {};
    if (names.size() <= most_named)
        return enumerated(names) + (names.size() == 1 ? " was quiet." : " were quiet.");
    string count = spelled(static_cast<std::int64_t>(names.size()));
    if (count.front() >= 'a') count.front() = static_cast<char>(count.front() - 'a' + 'A');
    return count + " months were quiet.";
}

} // namespace

string months_words(const ContactCalendar& calendar) {
    if (calendar.days.empty()) return {};
    return joined({busiest_words(calendar.months), empty_words(calendar)}, " ");
}

string ways_words(const Review& review) {
    if (review.channels.empty()) return {};
    const int most = review.channels.front().exchanges;
    std::vector<string> names;
    for (const ChannelTally& tally : review.channels) {
        if (tally.exchanges == most) names.push_back(to_text(tally.channel));
    }
    if (review.channels.size() == 1) return "Always by " + names.front() + '.';
    const string of = std::to_string(most) + " of " + std::to_string(review.exchanges);
    return "Most often by " + enumerated(names) + ": " + of + (names.size() > 1 ? " each." : ".");
}

string due_count_words(const Report& report) {
    const std::size_t count = report.due.size() + report.more_due;
    if (count == 0) return "Nobody is due for a word.";
    if (count == 1) return "One person is due for a word.";
    return counted(static_cast<std::int64_t>(count), "", "people") +
           " are due for a word, the longest first.";
}

string silence_words(const Standing& standing, Day today) {
    // In company they may have, which the day that the silence counts from does not tell.
    if (!standing.last_contact_on) return "you have not talked by yourselves yet";
    const Reason due{.code = ReasonCode::due,
                     .on_day = standing.last_contact_on,
                     .count = static_cast<int>(standing.silence_milli / 1000)};
    return reason_words(due, standing, today);
}

string together_words(const GatheringStanding& gathering, Day today) {
    const string last =
        gathering.last_on ? "last together " + relative_words(*gathering.last_on, today) : "not together yet";
    return last + ", meant " + cadence_words(gathering.cadence);
}

string ahead_count_words(const Report& report) {
    const std::size_t count = report.ahead.size() + report.more_ahead;
    const string time = " in the next " + length_words(report.outlook) + '.';
    if (count == 0) return "Nothing is dated" + time;
    return counted(static_cast<std::int64_t>(count), "day to remember", "days to remember") + time;
}

} // namespace tend::render
