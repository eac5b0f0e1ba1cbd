#include "render/year_picture.hpp"

#include "render/paint.hpp"
#include "render/words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace tend::render {
namespace {

using std::string;
using std::string_view;

constexpr std::array<string_view, 7> weekday_heads{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<string_view, 5> shades{"·", "░", "▒", "▓", "█"};
constexpr std::array<string_view, 5> ascii_shades{".", "-", "+", "*", "#"};
constexpr std::size_t label_width = 5;
constexpr std::size_t month_width = 3;

string_view sign(int shade, const Style& style) {
    const auto index = static_cast<std::size_t>(shade);
    return style.ascii ? ascii_shades[index] : shades[index];
}

Day monday_of(Day day) {
    return day - days{std::chrono::weekday{day}.iso_encoding() - 1};
}

/// The shades of a calendar's days, week by week.
class Weeks {
  public:
    explicit Weeks(const ContactCalendar& calendar)
        : first_(calendar.first),
          last_(calendar.last),
          monday_(monday_of(calendar.first)),
          shades_(static_cast<std::size_t>((calendar.last - calendar.first).count() + 1), 0) {
        const int step = shade_step(calendar.days);
        for (const DayCount& day : calendar.days)
            shades_[static_cast<std::size_t>((day.on_day - first_).count())] = shade_of(day.exchanges, step);
    }

    [[nodiscard]] std::size_t count() const {
        return static_cast<std::size_t>((monday_of(last_) - monday_).count() / 7 + 1);
    }
    [[nodiscard]] Day day(std::size_t week, std::size_t weekday) const {
        return monday_ + days{static_cast<int>(7 * week + weekday)};
    }
    /// Nothing for a day beyond the calendar.
    [[nodiscard]] std::optional<int> shade(std::size_t week, std::size_t weekday) const {
        const Day on = day(week, weekday);
        if (on < first_ || on > last_) return std::nullopt;
        return shades_[static_cast<std::size_t>((on - first_).count())];
    }

  private:
    Day first_, last_, monday_;
    std::vector<int> shades_;
};

/// The weeks that stand side by side, and how many columns each takes.
struct Part {
    std::size_t begin = 0, end = 0;
    std::size_t cell = 1;
};

std::vector<Part> parts_of(std::size_t weeks, std::size_t width) {
    const std::size_t room = std::max(width, label_width + 8) - label_width;
    if (2 * weeks <= room) return {{0, weeks, 2}};
    const std::size_t count = (weeks + room - 1) / room;
    const std::size_t each = (weeks + count - 1) / count;
    std::vector<Part> parts;
    for (std::size_t begin = 0; begin < weeks; begin += each)
        parts.push_back({begin, std::min(weeks, begin + each), 1});
    return parts;
}

/// The week of the month's first day that is in the calendar, where that is in the part.
std::optional<std::size_t> week_of(const MonthCount& month, const ContactCalendar& calendar,
                                   const Part& part) {
    const Day begin = std::max(Day{month.month / 1}, calendar.first);
    const auto week = static_cast<std::size_t>((monday_of(begin) - monday_of(calendar.first)).count() / 7);
    if (week < part.begin || week >= part.end) return std::nullopt;
    return week - part.begin;
}

string month_line(const ContactCalendar& calendar, const Part& part, const Style& style) {
    const std::size_t room = (part.end - part.begin) * part.cell;
    string out;
    for (const MonthCount& month : calendar.months) {
        const auto week = week_of(month, calendar, part);
        if (!week) continue;
        const std::size_t column = *week * part.cell;
        if ((!out.empty() && column <= out.size()) || column + month_width > room) continue;
        out.append(column - out.size(), ' ');
        out += month_words(month.month);
    }
    return string(label_width, ' ') + painted(out, Tone::aside, style) + '\n';
}

/// The days of one weekday.
string day_line(const Weeks& weeks, std::size_t weekday, const Part& part, const Style& style) {
    string out = painted(weekday_heads[weekday], Tone::aside, style) + "  ";
    string run;
    string blanks;
    Tone tone = Tone::aside;
    const auto flush = [&] {
        out += painted(run, tone, style);
        run.clear();
    };
    for (std::size_t week = part.begin; week < part.end; ++week) {
        const auto shade = weeks.shade(week, weekday);
        if (!shade) {
            blanks.append(part.cell, ' ');
            continue;
        }
        const Tone wanted = *shade == 0 ? Tone::aside : Tone::open;
        if (wanted != tone) flush();
        tone = wanted;
        run += blanks;
        run += sign(*shade, style);
        blanks.assign(part.cell - 1, ' ');
    }
    flush();
    return out + '\n';
}

string legend(const ContactCalendar& calendar, const Style& style) {
    const int step = shade_step(calendar.days);
    const int most = most_of_a_day(calendar);
    string out = string(label_width, ' ') + painted(sign(0, style), Tone::aside, style) + " none";
    for (int shade = 1; shade <= shade_of(most, step); ++shade)
        out += "  " + painted(sign(shade, style), Tone::open, style) + ' ' + shade_words(shade, step, most);
    return out + '\n';
}

} // namespace

string shade_words(int shade, int step, int most) {
    const int from = (shade - 1) * step + 1;
    if (shade == 4 && most > shade * step) return std::to_string(from) + " or more";
    const int until = std::min(shade * step, most);
    return until == from ? std::to_string(from) : std::to_string(from) + '-' + std::to_string(until);
}

int most_of_a_day(const ContactCalendar& calendar) {
    int most = 0;
    for (const DayCount& day : calendar.days) most = std::max(most, day.exchanges);
    return most;
}

string year_picture(const ContactCalendar& calendar, const Style& style) {
    const Weeks weeks(calendar);
    string out;
    for (const Part& part : parts_of(weeks.count(), style.width)) {
        if (!out.empty()) out += '\n';
        out += month_line(calendar, part, style);
        for (std::size_t weekday = 0; weekday < weekday_heads.size(); ++weekday)
            out += day_line(weeks, weekday, part, style);
    }
    return out + legend(calendar, style);
}

} // namespace tend::render
