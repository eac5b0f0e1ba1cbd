#include "interchange/ascii_case.hpp"
#include "interchange/ics_rule.hpp"
#include "interchange/ics_rule_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

// The rules of vCalendar 1.0 (its section "Recurrence Rule Grammar"): one word for the kind and the interval,
// then what it holds on, then how often (`#10`) or until when.

namespace tend::interchange {

namespace {

struct Kind {
    std::string_view word;
    Frequency frequency;
    std::vector<int> RecurrenceRule::*
        numbers; ///< what bare numbers are; none where weekdays or nothing follow
};
constexpr std::array kinds{
    Kind{"MD", Frequency::monthly, &RecurrenceRule::month_days},
    Kind{"MP", Frequency::monthly, nullptr},
    Kind{"YM", Frequency::yearly, &RecurrenceRule::months},
    Kind{"YD", Frequency::yearly, &RecurrenceRule::year_days},
    Kind{"D", Frequency::daily, nullptr},
    Kind{"W", Frequency::weekly, nullptr},
};

std::optional<int> counted_in(std::string_view text) {
    const bool is_backward = text.ends_with('-');
    if (is_backward || text.ends_with('+')) text.remove_suffix(1);
    const auto number = number_in<int>(text);
    if (!number) return std::nullopt;
    return is_backward ? -*number : *number;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const auto word = text.substr(0, text.find(' '));
        if (!word.empty()) words.push_back(word);
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return words;
}

class VcalendarRule {
  public:
    explicit VcalendarRule(const Kind& kind) : kind_(kind) {
        read_.rule.frequency = kind.frequency;
        read_.rule.count = 2;
        read_.rule.week_start = std::chrono::Sunday;
    }

    bool take_interval(std::string_view text) {
        read_.rule.interval = number_in<int>(text).value_or(0);
        return read_.rule.interval > 0;
    }

    bool take(std::string_view word) {
        if (word.starts_with('#')) return take_count(word.substr(1));
        if (const auto until = parse_ics_time(word)) {
            read_.until = until;
            read_.rule.count.reset();
            return true;
        }
        if (const auto day = weekday_in(word)) {
            if (places_.empty()) places_.push_back(0);
            for (const int place : places_) read_.rule.weekdays.push_back({*day, place});
            has_used_places_ = true;
            return true;
        }
        const auto number = word == "LD" ? -1 : counted_in(word);
        if (!number || *number == 0) return false;
        if (kind_.numbers) {
            (read_.rule.*kind_.numbers).push_back(*number);
            return true;
        }
        if (kind_.word != "MP") return false;
        if (has_used_places_) places_.clear();
        has_used_places_ = false;
        places_.push_back(*number);
        return true;
    }

    [[nodiscard]] const IcsRule& result() const { return read_; }

  private:
    bool take_count(std::string_view text) {
        const auto count = number_in<int>(text);
        if (count) read_.rule.count = *count;
        if (count == 0) read_.rule.count.reset();
        return count && *count >= 0;
    }

    const Kind& kind_;
    IcsRule read_;
    std::vector<int> places_; // `1+ 2-`: they hold for the weekdays that follow
    bool has_used_places_ = false;
};

} // namespace

std::optional<IcsRule> parse_vcalendar_rule(std::string_view text) {
    const std::string upper = ascii_upper(text);
    const auto words = words_of(upper);
    if (words.empty()) return std::nullopt;
    const auto* const kind = std::find_if(
        kinds.begin(), kinds.end(), [&](const Kind& one) { return words.front().starts_with(one.word); });
    if (kind == kinds.end()) return std::nullopt;
    VcalendarRule rule(*kind);
    if (!rule.take_interval(words.front().substr(kind->word.size()))) return std::nullopt;
    for (std::size_t at = 1; at < words.size(); ++at)
        if (!rule.take(words[at])) return std::nullopt;
    return rule.result();
}

} // namespace tend::interchange
