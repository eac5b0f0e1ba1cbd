#include "render/graph_view.hpp"

#include "render/paragraph.hpp"
#include "render/records_json.hpp"
#include "render/table.hpp"
#include "render/words.hpp"
#include "render/year_picture.hpp"
#include "text/width.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace tend::render {
namespace {

using std::string;

constexpr std::size_t label_width = 8;
constexpr std::size_t total_width = 8;
constexpr std::size_t gap = 2;

Channel channel_at(std::size_t index) {
    return static_cast<Channel>(index);
}

int exchanges_of(const ContactCalendar& calendar, std::size_t channel) {
    int exchanges = 0;
    for (const MonthCount& month : calendar.months) exchanges += month.by_channel[channel];
    return exchanges;
}

int exchanges_of(const ContactCalendar& calendar) {
    int exchanges = 0;
    for (const MonthCount& month : calendar.months) exchanges += month.exchanges;
    return exchanges;
}

/// The number at the right end of a column; a dot for none.
Cell number_cell(int number, std::size_t width, const Style& style) {
    if (number == 0) return {string(width - 1, ' ') + (style.ascii ? "." : "·"), Tone::aside};
    const string digits = std::to_string(number);
    return {string(width - std::min(width, digits.size()), ' ') + digits};
}

/// Months as columns, the channels that were used as rows, and all of them as the last one.
string months_table(const ContactCalendar& calendar, std::span<const MonthCount> months, std::size_t width,
                    const Style& style) {
    std::vector<Column> columns{{.title = ""}};
    for (const MonthCount& month : months)
        columns.push_back({.title = string(width - 3, ' ') + month_words(month.month)});
    Table table(columns);
    for (std::size_t channel = 0; channel < channel_count; ++channel) {
        if (exchanges_of(calendar, channel) == 0) continue;
        std::vector<Cell> row{{text::padded(to_text(channel_at(channel)), label_width - gap)}};
        for (const MonthCount& month : months)
            row.push_back(number_cell(month.by_channel[channel], width, style));
        table.add(std::move(row));
    }
    std::vector<Cell> all{{"all"}};
    for (const MonthCount& month : months) all.push_back(number_cell(month.exchanges, width, style));
    table.add(std::move(all));
    return table.text(style);
}

/// As many months side by side as the width allows, the rest below.
string months_text(const ContactCalendar& calendar, const Style& style) {
    std::size_t width = 3;
    for (const MonthCount& month : calendar.months)
        width = std::max(width, std::to_string(month.exchanges).size());
    Style least = style;
    least.width = std::max(style.width, label_width + total_width);
    const std::size_t room = least.width - label_width;
    const std::size_t fitting = std::max<std::size_t>(1, (room + gap) / (width + gap));
    const std::size_t parts = (calendar.months.size() + fitting - 1) / fitting;
    const std::size_t each = (calendar.months.size() + parts - 1) / parts;
    string out;
    std::span<const MonthCount> left = calendar.months;
    while (!left.empty()) {
        const std::size_t taken = std::min(each, left.size());
        out += '\n' + months_table(calendar, left.first(taken), width, least);
        left = left.subspan(taken);
    }
    return out;
}

/// `2025-04`.
string month_text(std::chrono::year_month month) {
    return to_text(Day{month / 1}).substr(0, 7);
}

void write_month(text::JsonWriter& out, const MonthCount& month) {
    out.begin_object().member("month", month_text(month.month)).member("exchanges", month.exchanges);
    out.key("channels").begin_array();
    for (std::size_t channel = 0; channel < channel_count; ++channel) {
        if (month.by_channel[channel] == 0) continue;
        out.begin_object().member("channel", to_text(channel_at(channel)));
        out.member("exchanges", month.by_channel[channel]).end_object();
    }
    out.end_array().end_object();
}

} // namespace

GraphView::GraphView(ContactCalendar calendar, std::optional<Candidate> who, Day today)
    : calendar_(std::move(calendar)), who_(std::move(who)), today_(today) {}

string GraphView::heading() const {
    const int exchanges = exchanges_of(calendar_);
    const string with = who_ ? " with " + who_->name : "";
    const string time =
        day_words(calendar_.first, today_) + " to " + day_words(calendar_.last, today_) + ": ";
    if (exchanges == 0) return time + "nothing" + with + " was logged.";
    const auto on_days = static_cast<std::int64_t>(calendar_.days.size());
    return time + counted(exchanges, "exchange", "exchanges") + with + " on " +
           counted(on_days, "day", "days") + '.';
}

string GraphView::text(const Style& style) const {
    string out;
    if (!style.terminal) {
        for (const DayCount& day : calendar_.days)
            out += fields({to_text(day.on_day), std::to_string(day.exchanges)});
        return out;
    }
    out = paragraph(heading(), style);
    if (calendar_.days.empty()) return out;
    return out + '\n' + year_picture(calendar_, style) + months_text(calendar_, style);
}

void GraphView::json(text::JsonWriter& out) const {
    member_array(out, "items", calendar_.days, [](text::JsonWriter& to, const DayCount& day) {
        to.begin_object().member("on", to_text(day.on_day)).member("exchanges", day.exchanges).end_object();
    });
    out.key("person");
    if (who_) {
        write_candidate(out, *who_);
    } else {
        out.null();
    }
    out.member("first", to_text(calendar_.first)).member("last", to_text(calendar_.last));
    member_array(out, "months", calendar_.months, write_month);
}

} // namespace tend::render
