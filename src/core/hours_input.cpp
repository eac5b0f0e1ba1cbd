#include "core/ascii.hpp"
#include "core/calendar_words.hpp"
#include "core/clock_time.hpp"
#include "core/typed.hpp"
#include "tend/hours.hpp"
#include "tend/weekdays.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tend {
namespace {

constexpr std::string_view hours_forms = "accepted: mon-fri 09:00-17:30, sun-thu 8-16, mon,wed 22:00-06:00, "
                                         "daily 09:00-24:00; several joined by ;";
constexpr std::string_view weekday_forms = "accepted: mon-fri, sun-thu, mon,wed, daily";
constexpr std::string_view dash_of_typesetters = "–";

/// The views are into `text`.
std::vector<std::string_view> parts_of(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t end = text.find(separator); end != std::string_view::npos;
         end = text.find(separator, begin)) {
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

/// The words of `text` joined by one blank, but by none beside a dash or a comma.
std::string tightened(std::string_view text) {
    std::string tight;
    for (const std::string& word : typed(text).words) {
        const bool joins = tight.empty() || tight.back() == '-' || tight.back() == ',' ||
                           word.front() == '-' || word.front() == ',';
        if (!joins) tight += ' ';
        tight += word;
    }
    return tight;
}

std::string with_plain_dashes(std::string_view text) {
    std::string plain(text);
    for (auto at = plain.find(dash_of_typesetters); at != std::string::npos;
         at = plain.find(dash_of_typesetters, at))
        plain.replace(at, dash_of_typesetters.size(), "-");
    return plain;
}

/// Reads one text of hours, span by span; it knows the whole text, so that a refusal can repeat it.
class HoursReader {
  public:
    HoursReader(std::string_view text, std::string_view forms) : text_(text), forms_(forms) {}

    WorkingHours hours() {
        std::vector<WorkingHours::Span> spans;
        const std::string plain = with_plain_dashes(text_);
        for (const std::string_view part : parts_of(plain, ';')) spans.push_back(span_in(tightened(part)));
        return WorkingHours(std::move(spans));
    }

    unsigned char weekdays() const {
        const std::string days = tightened(with_plain_dashes(text_));
        if (days.empty()) refuse("the days are missing");
        return days_in(days);
    }

  private:
    [[noreturn]] void refuse(const std::string& reason) const { throw refusal(text_, reason, forms_); }

    WorkingHours::Span span_in(const std::string& part) {
        const auto words = parts_of(part, ' ');
        if (words.size() > 2)
            refuse('"' + echoed(part) +
                   "\" is more than days and times; days are joined by commas, spans by ;");
        const std::string_view times = words.back();
        if (times.empty())
            refuse(typed(text_).words.empty() ? "working hours are missing" : "a span is empty beside ;");
        const bool has_times = ascii::is_digit(times.front());
        if (words.size() == 2 || !has_times) days_ = days_in(words.front());
        if (words.size() == 1 && !has_times) refuse("understood the days; the times are missing");
        return span_of(times);
    }

    unsigned char days_in(std::string_view text) const {
        if (text == "daily") return days_in("mon-sun");
        unsigned set = 0;
        for (const std::string_view item : parts_of(text, ',')) set |= range_in(item);
        return static_cast<unsigned char>(set);
    }

    unsigned range_in(std::string_view item) const {
        const auto ends = parts_of(item, '-');
        if (ends.size() > 2) refuse('"' + echoed(item) + "\" is no range of days");
        const unsigned first = weekday_in(ends.front());
        const unsigned last = weekday_in(ends.back());
        if (ends.size() == 2 && first == last)
            refuse('"' + echoed(item) + "\" could be one day or the whole week; write mon, or daily");
        unsigned set = 1U << last;
        for (unsigned day = first; day != last; day = (day + 1) % 7) set |= 1U << day;
        return set;
    }

    unsigned weekday_in(std::string_view word) const {
        const auto weekday = weekday_named(word);
        if (!weekday) refuse('"' + echoed(word) + "\" is no weekday");
        return *weekday;
    }

    WorkingHours::Span span_of(std::string_view times) const {
        const auto ends = parts_of(times, '-');
        if (ends.size() != 2) refuse('"' + echoed(times) + "\" is no time to time");
        const int start = minute_in(ends[0]);
        int end = minute_in(ends[1]);
        if (start == end) refuse("begins and ends at the same time; a whole day is 00:00-24:00");
        if (start == minutes_of_day) refuse("24:00 can only be an end; the next day begins at 00:00");
        const bool bare = ascii::is_number(ends[0]) && ascii::is_number(ends[1]);
        if (end == 0) end = minutes_of_day;
        if (bare && end < start) {
            refuse('"' + echoed(times) + "\" could be the evening or the night; write 9-17, or 22:00-06:00");
        }
        return WorkingHours::Span{days_, start, end};
    }

    int minute_in(std::string_view word) const {
        const auto minute = clock_minute(std::string(word) + (ascii::is_number(word) ? ":00" : ""));
        if (!minute) refuse('"' + echoed(word) + "\" is no time from 00:00 to 24:00");
        return *minute;
    }

    std::string_view text_, forms_;
    /// Of the span before, for one that is written without its days.
    unsigned char days_ = WorkingHours().spans().front().days;
};

} // namespace

WorkingHours parse_hours(std::string_view text) {
    return HoursReader(text, hours_forms).hours();
}

unsigned char parse_weekdays(std::string_view text) {
    return HoursReader(text, weekday_forms).weekdays();
}

} // namespace tend
