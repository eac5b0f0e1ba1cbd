#include "interchange/ics_writer.hpp"

#include "interchange/content_lines.hpp"
#include "text/gate.hpp"

#include <algorithm>

namespace tend::interchange {

namespace {

// RFC 5545's basic forms are ours without the marks between.
std::string basic(std::string text) {
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
}

std::string basic_moment(Instant instant) {
    return basic(to_text(Instant(std::chrono::floor<std::chrono::seconds>(instant))));
}

} // namespace

std::string escaped_value(std::string_view text) {
    const std::string valid = text::as_utf8(text);
    std::string escaped;
    for (std::size_t at = 0; at < valid.size(); ++at) {
        const char c = valid[at];
        const bool is_end = c == '\n' || (c == '\r' && valid.substr(at + 1, 1) != "\n");
        const bool is_control = (c >= 0 && c < ' ' && c != '\t') || c == '\x7f';
        if (is_end)
            escaped += "\\n";
        else if (!is_control)
            escaped += (c == ',' || c == ';' || c == '\\') ? std::string{'\\', c} : std::string{c};
    }
    return escaped;
}

CalendarWriter::CalendarWriter(Instant stamp, const Out& out) : out_(out), stamp_(basic_moment(stamp)) {
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//tend//tend//EN");
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    line("X-WR-CALNAME", "tend");
}

void CalendarWriter::write(const CalendarEntry& entry) {
    line("BEGIN", "VEVENT");
    line("UID", entry.uid);
    line("DTSTAMP", stamp_);
    if (const Day* const day = std::get_if<Day>(&entry.start)) {
        line("DTSTART;VALUE=DATE", basic(to_text(*day)));
    } else {
        line("DTSTART", basic_moment(std::get<Instant>(entry.start)));
    }
    if (!entry.rule.empty()) line("RRULE", entry.rule);
    line("SUMMARY", escaped_value(entry.summary));
    line("TRANSP", "TRANSPARENT");
    line("END", "VEVENT");
}

void CalendarWriter::finish() {
    line("END", "VCALENDAR");
}

void CalendarWriter::line(std::string_view name, std::string_view value) {
    out_(folded_line(std::string(name) + ':' + std::string(value)));
}

} // namespace tend::interchange
