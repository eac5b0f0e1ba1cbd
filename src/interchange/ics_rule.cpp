#include "interchange/ics_rule.hpp"

#include "interchange/ascii_case.hpp"
#include "interchange/ics_rule_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace tend::interchange {

namespace {

constexpr std::array<std::string_view, 7> frequency_words = {"SECONDLY", "MINUTELY", "HOURLY", "DAILY",
                                                             "WEEKLY",   "MONTHLY",  "YEARLY"};
constexpr int most_interval = 1'000'000;

template<class Number>
std::optional<Number> signed_in(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    return number_in<Number>(text);
}

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto part = text.substr(0, text.find(separator));
        if (!part.empty()) parts.push_back(part);
        text.remove_prefix(std::min(part.size() + 1, text.size()));
    }
    return parts;
}

// A list may say the same any number of times, and is looked through for each day.
template<class Member>
void add_once(std::vector<Member>& list, Member member) {
    if (std::find(list.begin(), list.end(), member) == list.end()) list.push_back(member);
}

// A list of numbers: which ones it may hold, and where it is kept.
struct NumberList {
    std::string_view name;
    int least, most;
    bool may_be_negative; ///< then 0 is none of them
    std::vector<int> RecurrenceRule::*list;
};
constexpr std::array number_lists{
    NumberList{"BYSECOND", 0, 60, false, &RecurrenceRule::seconds},
    NumberList{"BYMINUTE", 0, 59, false, &RecurrenceRule::minutes},
    NumberList{"BYHOUR", 0, 23, false, &RecurrenceRule::hours},
    NumberList{"BYMONTHDAY", 1, 31, true, &RecurrenceRule::month_days},
    NumberList{"BYYEARDAY", 1, 366, true, &RecurrenceRule::year_days},
    NumberList{"BYWEEKNO", 1, 53, true, &RecurrenceRule::weeks},
    NumberList{"BYMONTH", 1, 12, false, &RecurrenceRule::months},
    NumberList{"BYSETPOS", 1, 366, true, &RecurrenceRule::positions},
};

std::optional<std::vector<int>> numbers_in(std::string_view text, const NumberList& list) {
    std::vector<int> numbers;
    for (const auto part : parts_of(text, ',')) {
        const auto number = signed_in<int>(part);
        if (!number) return std::nullopt;
        if (*number > list.most || *number < -list.most) return std::nullopt;
        const int size = *number < 0 && list.may_be_negative ? -*number : *number;
        if (size < list.least) return std::nullopt;
        // A leap second is no time that a clock here shows.
        add_once(numbers, *number == 60 && list.most == 60 ? 59 : *number);
    }
    return numbers;
}

std::optional<std::vector<RuleWeekday>> weekdays_in(std::string_view text) {
    std::vector<RuleWeekday> weekdays;
    for (const auto part : parts_of(text, ',')) {
        if (part.size() < 2) return std::nullopt;
        const auto day = weekday_in(part.substr(part.size() - 2));
        const auto place = part.substr(0, part.size() - 2);
        const auto nth = place.empty() ? 0 : signed_in<int>(place);
        constexpr int most = 53;
        if (!day || !nth || *nth > most || *nth < -most) return std::nullopt;
        add_once(weekdays, {*day, *nth});
    }
    return weekdays;
}

class RuleReader {
  public:
    // Whether the part is one that can be taken.
    bool take(std::string_view name, std::string_view value) {
        if (name == "FREQ") return take_frequency(value);
        if (name == "UNTIL") return (read_.until = parse_ics_time(value)).has_value();
        if (name == "COUNT") return take_count(value);
        if (name == "INTERVAL") return take_interval(value);
        if (name == "WKST") return take_week_start(value);
        if (name == "BYDAY") return take_weekdays(value);
        if (name == "RSCALE") return value == "GREGORIAN";
        if (name == "SKIP") return value == "OMIT";
        const auto* const list = std::find_if(number_lists.begin(), number_lists.end(),
                                              [&](const NumberList& one) { return one.name == name; });
        if (list == number_lists.end()) return name.starts_with("X-");
        auto numbers = numbers_in(value, *list);
        if (numbers) read_.rule.*(list->list) = std::move(*numbers);
        return numbers.has_value();
    }

    [[nodiscard]] std::optional<IcsRule> result() const {
        return has_frequency_ ? std::optional(read_) : std::nullopt;
    }

  private:
    bool take_frequency(std::string_view value) {
        const auto* const found = std::find(frequency_words.begin(), frequency_words.end(), value);
        has_frequency_ = found != frequency_words.end();
        if (has_frequency_) read_.rule.frequency = static_cast<Frequency>(found - frequency_words.begin());
        return has_frequency_;
    }
    // Some programs write -1 for no count at all.
    bool take_count(std::string_view value) {
        const auto count = signed_in<std::int64_t>(value);
        if (count != -1) read_.rule.count = count;
        return count && (*count > 0 || *count == -1);
    }
    bool take_interval(std::string_view value) {
        const auto interval = signed_in<int>(value);
        if (interval) read_.rule.interval = *interval;
        return interval && *interval > 0 && *interval <= most_interval;
    }
    bool take_week_start(std::string_view value) {
        const auto day = weekday_in(value);
        if (day) read_.rule.week_start = *day;
        return day.has_value();
    }
    bool take_weekdays(std::string_view value) {
        auto weekdays = weekdays_in(value);
        if (weekdays) read_.rule.weekdays = std::move(*weekdays);
        return weekdays.has_value();
    }

    IcsRule read_;
    bool has_frequency_ = false;
};

} // namespace

std::optional<IcsRule> parse_ics_rule(std::string_view text) {
    std::string bare = ascii_upper(text);
    std::erase_if(bare, [](char c) { return c == ' ' || c == '\t'; });
    RuleReader reader;
    for (const auto part : parts_of(bare, ';')) {
        const auto equals = part.find('=');
        if (equals == std::string_view::npos) return std::nullopt;
        if (!reader.take(part.substr(0, equals), part.substr(equals + 1))) return std::nullopt;
    }
    return reader.result();
}

} // namespace tend::interchange
