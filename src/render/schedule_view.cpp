#include "render/schedule_view.hpp"

#include "render/paragraph.hpp"
#include "render/records_json.hpp"
#include "text/gate.hpp"

#include <utility>

namespace tend::render {

namespace {

void write_part(text::JsonWriter& out, const Schedule::Part& part) {
    out.begin_object().member("path", part.path).member("text", part.text).end_object();
}

void write_schedule(text::JsonWriter& out, const Schedule& schedule) {
    out.begin_object().member("scheduler", schedule.scheduler).member("installed", schedule.is_installed);
    member_array(out, "parts", schedule.parts, write_part);
    out.end_object();
}

/// As it is to be typed or kept: never cut or wrapped. The path of a file stands above it, as a comment.
std::string content(const Schedule& schedule, const Style& style) {
    std::string out;
    for (const Schedule::Part& part : schedule.parts) {
        if (!out.empty()) out += '\n';
        if (part.path) out += painted("# " + text::harmless(*part.path), Tone::aside, style) + '\n';
        out += text::harmless_lines(part.text);
    }
    return out;
}

std::string_view place_words(const Schedule& schedule) {
    return schedule.scheduler == "cron" ? "your crontab" : "systemd";
}

} // namespace

ScheduleView::ScheduleView(std::vector<Schedule> schedules, Act act)
    : schedules_(std::move(schedules)), act_(act) {}

std::string ScheduleView::text(const Style& style) const {
    std::string out;
    for (const Schedule& schedule : schedules_) {
        const std::string place(place_words(schedule));
        if (act_ == Act::remove) {
            out += told_with_verb("Took the digest out of " + place + ".", style);
            continue;
        }
        if (!out.empty()) out += '\n';
        if (act_ == Act::install) out += told_with_verb("Gave the digest to " + place + ':', style);
        out += content(schedule, style);
    }
    return out;
}

void ScheduleView::json(text::JsonWriter& out) const {
    member_array(out, "items", schedules_, write_schedule);
}

} // namespace tend::render
