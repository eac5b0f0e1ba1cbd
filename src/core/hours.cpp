#include "tend/hours.hpp"

#include "core/ascii.hpp"
#include "core/calendar_words.hpp"
#include "core/clock_time.hpp"
#include "tend/errors.hpp"

#include <algorithm>
#include <utility>

namespace tend {
namespace {

constexpr unsigned days_of_week = 7;
constexpr unsigned char monday_to_friday = 0b0011111;
constexpr unsigned char whole_week = 0b1111111;
/// Fewer days in a row are listed one by one.
constexpr unsigned shortest_range = 3;

bool begins_on(const WorkingHours::Span& span, unsigned weekday) {
    return (span.days >> weekday % days_of_week & 1U) != 0;
}

bool is_possible(const WorkingHours::Span& span) {
    return span.days != 0 && span.days <= whole_week && span.start >= 0 && span.start < minutes_of_day &&
           span.end > 0 && span.end <= minutes_of_day && span.start != span.end;
}

/// How many days in a row the span begins on, from `weekday` on; 0 where that is not the first of a row.
unsigned row_from(const WorkingHours::Span& span, unsigned weekday) {
    if (span.days == whole_week) return weekday == 0 ? days_of_week : 0;
    if (!begins_on(span, weekday) || begins_on(span, weekday + days_of_week - 1)) return 0;
    unsigned length = 1;
    while (begins_on(span, weekday + length)) ++length;
    return length;
}

/// Whether `weekday` belongs to a row long enough to be written as a range.
bool is_in_range(const WorkingHours::Span& span, unsigned weekday) {
    for (unsigned first = 0; first < days_of_week; ++first) {
        const unsigned length = row_from(span, first);
        if (length >= shortest_range && (weekday + days_of_week - first) % days_of_week < length) return true;
    }
    return false;
}

std::string days_text(const WorkingHours::Span& span) {
    std::string text;
    const auto append = [&text](std::string_view item) {
        if (!text.empty()) text += ',';
        text += item;
    };
    for (unsigned weekday = 0; weekday < days_of_week; ++weekday) {
        const unsigned length = row_from(span, weekday);
        if (length >= shortest_range) {
            append(weekday_letters(weekday));
            text += '-';
            text += weekday_letters((weekday + length - 1) % days_of_week);
        } else if (begins_on(span, weekday) && !is_in_range(span, weekday)) {
            append(weekday_letters(weekday));
        }
    }
    return text;
}

void append_time(std::string& text, int minute) {
    ascii::append_two_digits(text, static_cast<unsigned>(minute) / 60);
    text += ':';
    ascii::append_two_digits(text, static_cast<unsigned>(minute) % 60);
}

} // namespace

WorkingHours::WorkingHours() : spans_{Span{monday_to_friday, 9 * 60, 17 * 60}} {}

WorkingHours::WorkingHours(std::vector<Span> spans) : spans_(std::move(spans)) {
    if (spans_.empty() || !std::all_of(spans_.begin(), spans_.end(), is_possible))
        throw InvalidInput("working hours need spans of at least one day, each with two different times");
}

bool WorkingHours::is_open_at(std::chrono::weekday weekday, int minute) const {
    const unsigned today = weekday.iso_encoding() - 1;
    return std::any_of(spans_.begin(), spans_.end(), [today, minute](const Span& span) {
        if (span.start < span.end) return begins_on(span, today) && minute >= span.start && minute < span.end;
        const unsigned yesterday = today + days_of_week - 1;
        return (begins_on(span, today) && minute >= span.start) ||
               (begins_on(span, yesterday) && minute < span.end);
    });
}

bool begins_on(const WorkingHours::Span& span, std::chrono::weekday weekday) {
    return begins_on(span, weekday.iso_encoding() - 1);
}

std::string to_text(const WorkingHours& hours) {
    std::string text;
    for (const WorkingHours::Span& span : hours.spans()) {
        if (!text.empty()) text += ';';
        text += days_text(span);
        text += ' ';
        append_time(text, span.start);
        text += '-';
        append_time(text, span.end);
    }
    return text;
}

} // namespace tend
