#include "render/report_picture.hpp"

#include "render/html_text.hpp"
#include "render/words.hpp"
#include "render/year_picture.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace tend::render {
namespace {

using std::string;

constexpr int square = 10;
constexpr int step_width = square + 2;

string number(std::int64_t value) {
    return std::to_string(value);
}

/// `part` of `whole` for an attribute: `33.3%`.
string percent(int part, int whole) {
    const auto tenths = static_cast<std::int64_t>(part) * 1000 / whole;
    return number(tenths / 10) + '.' + number(tenths % 10) + '%';
}

string exchanges_words(int count) {
    return counted(count, "exchange", "exchanges");
}

/// The days of the calendar with what happened on them.
struct Shades {
    explicit Shades(const ContactCalendar& calendar) : step(shade_step(calendar.days)) {
        for (const DayCount& day : calendar.days) counts.emplace(day.on_day, day.exchanges);
    }
    [[nodiscard]] int on(Day day) const {
        const auto found = counts.find(day);
        return found == counts.end() ? 0 : found->second;
    }

    int step;
    std::map<Day, int> counts;
};

string day_square(Day day, int count, int column, int row, int step) {
    const string place = " x=\"" + number(column * step_width) + "\" y=\"" + number(row * step_width) + '"';
    const string shape = "<rect class=\"s" + number(shade_of(count, step)) + '"' + place +
                         " width=\"10\" height=\"10\" rx=\"2\"";
    if (count == 0) return shape + "/>";
    return shape + "><title>" + long_day_words(day) + ": " + exchanges_words(count) + "</title></rect>";
}

string month_label(const MonthCount& month) {
    return long_month_words(month.month) + ' ' + number(static_cast<int>(month.month.year()));
}

/// The year stands where it begins.
string month_caption(const MonthCount& month, bool is_first) {
    const bool names_year = is_first || month.month.month() == std::chrono::January;
    return month_words(month.month) +
           (names_year ? ' ' + number(static_cast<int>(month.month.year())) : string());
}

string month_picture(const MonthCount& month, const ContactCalendar& calendar, const Shades& shades) {
    const Day first{month.month / 1};
    const int before = static_cast<int>(std::chrono::weekday{first}.iso_encoding()) - 1;
    const string told = month.exchanges == 0 ? "nothing" : exchanges_words(month.exchanges);
    string out =
        "<svg viewBox=\"0 0 82 70\" role=\"img\" aria-label=\"" + month_label(month) + ": " + told + "\">";
    for (Day day = first; day <= Day{month.month / std::chrono::last}; day += days{1}) {
        if (day < calendar.first || day > calendar.last) continue;
        const int place = before + static_cast<int>((day - first).count());
        out += day_square(day, shades.on(day), place % 7, place / 7, shades.step);
    }
    const string caption = "<figcaption><span>" + month_caption(month, &month == &calendar.months.front()) +
                           "</span><span class=\"count\">" +
                           (month.exchanges == 0 ? "" : number(month.exchanges)) + "</span></figcaption>";
    return "<figure>" + caption + out + "</svg></figure>\n";
}

string swatch(std::string_view name) {
    return "<svg class=\"swatch\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect class=\"" + string(name) +
           "\" width=\"10\" height=\"10\" rx=\"2\"/></svg>";
}

string key_entry(std::string_view swatch_class, const string& words) {
    return "<li>" + swatch(swatch_class) + words + "</li>";
}

string shades_key(const ContactCalendar& calendar, int step) {
    const int most = most_of_a_day(calendar);
    string out = "<ul class=\"key\">" + key_entry("s0", "a day without any");
    for (int shade = 1; shade <= shade_of(most, step); ++shade)
        out += key_entry("s" + number(shade), shade_words(shade, step, most));
    return out + "</ul>\n";
}

enum class Notes { none, some };

string bar_row(const BarRow& row, int most, Notes notes) {
    const string bar = "<svg class=\"bar\" aria-hidden=\"true\"><rect width=\"" + percent(row.count, most) +
                       "\" height=\"100%\" rx=\"3\"/></svg>";
    const string note = notes == Notes::some ? "<td class=\"note\">" + html_text(row.note) + "</td>" : "";
    return "<tr><th scope=\"row\">" + html_name(row.label) + "</th><td>" + bar + "</td><td class=\"count\">" +
           number(row.count) + "</td>" + note + "</tr>\n";
}

} // namespace

string months_picture(const ContactCalendar& calendar) {
    const Shades shades(calendar);
    string out = "<div class=\"months\">\n";
    for (const MonthCount& month : calendar.months) out += month_picture(month, calendar, shades);
    out += "</div>\n";
    return calendar.days.empty() ? out : out + shades_key(calendar, shades.step);
}

string bars_picture(const std::vector<BarRow>& rows, const string& title) {
    int most = 1;
    for (const BarRow& row : rows) most = std::max(most, row.count);
    const bool has_note =
        std::any_of(rows.begin(), rows.end(), [](const BarRow& row) { return !row.note.empty(); });
    const Notes notes = has_note ? Notes::some : Notes::none;
    string out = "<table class=\"bars\" aria-label=\"" + html_text(title) + "\">\n";
    for (const BarRow& row : rows) out += bar_row(row, most, notes);
    return out + "</table>\n";
}

string balance_picture(const Balance& balance) {
    struct Part {
        std::string_view name, words;
        int count;
    };
    const std::array<Part, 3> parts{{{"you", "you began", balance.out},
                                     {"both", "both of you", balance.both},
                                     {"them", "they began", balance.in}}};
    const int all = balance.out + balance.both + balance.in;
    if (all == 0) return {};
    string bar = "<svg class=\"balance\" aria-hidden=\"true\">";
    string key = "<ul class=\"key\">";
    int before = 0;
    for (const Part& part : parts) {
        if (part.count == 0) continue;
        bar += "<rect class=\"" + string(part.name) + "\" x=\"" + percent(before, all) + "\" width=\"" +
               percent(part.count, all) + "\" height=\"100%\"/>";
        key += key_entry(part.name, string(part.words) + ' ' + number(part.count));
        before += part.count;
    }
    return bar + "</svg>\n" + key + "</ul>\n";
}

} // namespace tend::render
