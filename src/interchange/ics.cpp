#include "interchange/ics.hpp"

#include "interchange/ascii_case.hpp"
#include "interchange/content_lines.hpp"
#include "interchange/ics_event.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace tend::interchange {

namespace {

using Side = ComponentEdge::Side;

// What somebody answers, or asks for again: no event of theirs or ours.
bool is_answer(std::string_view method) {
    constexpr std::array<std::string_view, 4> answers = {"REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER"};
    return std::find(answers.begin(), answers.end(), method) != answers.end();
}

class CalendarReader {
  public:
    CalendarReader(std::istream& in, const WorldClocks& clocks, const CalendarSink& sink)
        : lines_(in), clocks_(clocks), sink_(sink) {
        begin_calendar();
    }

    void read() {
        for (auto line = lines_.next(); line;) {
            const auto edge = component_edge(line->text);
            if (edge && edge->side == Side::begin) {
                line = read_begun(edge->name, line->number);
                continue;
            }
            if (!edge) read_property(*line);
            line = lines_.next();
        }
    }

  private:
    void begin_calendar() {
        zones_ = std::make_shared<IcsZones>(clocks_);
        method_.clear();
    }

    void read_property(const TextLine& line) {
        const auto property = parse_content_property(line.text, line.number);
        if (!property) return;
        if (property->name == "METHOD") method_ = ascii_upper(plain_text(*property));
        if (property->name == "X-WR-TIMEZONE") zones_->use_by_default(zone_id(property->value));
    }

    // Each gives the line that comes after what it read.
    std::optional<TextLine> read_begun(const std::string& name, std::size_t number) {
        if (name == "VEVENT") return read_event(number);
        if (name == "VTIMEZONE") return read_zone(number);
        if (name != "VCALENDAR") return pass_over(name);
        begin_calendar();
        return lines_.next();
    }

    // A component that was never ended is over where its calendar, or the next event, begins or ends.
    static bool is_outer(const ComponentEdge& edge) {
        return edge.name == "VCALENDAR" || (edge.name == "VEVENT" && edge.side == Side::begin);
    }

    std::optional<TextLine> read_event(std::size_t begin) {
        IcsComponent event("VEVENT", begin);
        std::size_t depth = 0; // of what lies within, alarms mostly
        for (auto line = lines_.next(); line; line = lines_.next()) {
            const auto edge = component_edge(line->text);
            if (!edge) {
                if (depth == 0) event.add(*line);
            } else if (edge->side == Side::end && edge->name == "VEVENT") {
                hand_over(event);
                return lines_.next();
            } else if (is_outer(*edge)) {
                sink_.skipped({begin, "the event is cut off: it has no END:VEVENT"});
                return line;
            } else if (edge->side == Side::begin) {
                ++depth;
            } else if (depth > 0) {
                --depth;
            }
        }
        sink_.skipped({begin, "the event is cut off: it has no END:VEVENT"});
        return std::nullopt;
    }

    void hand_over(const IcsComponent& component) const {
        if (is_answer(method_)) {
            sink_.skipped({component.line(), "an answer to an invitation, no event", true});
            return;
        }
        auto reading = event_from(component);
        for (auto& skipped : reading.skipped) sink_.skipped(std::move(skipped));
        if (!reading.event) return;
        reading.event->zones = zones_;
        reading.event->is_cancelled = reading.event->is_cancelled || method_ == "CANCEL";
        sink_.event(std::move(*reading.event));
    }

    std::optional<TextLine> read_zone(std::size_t begin) {
        constexpr std::size_t most_parts = 500;
        IcsComponent zone("VTIMEZONE", begin);
        std::vector<IcsComponent> parts;
        bool is_in_part = false;
        for (auto line = lines_.next(); line; line = lines_.next()) {
            const auto edge = component_edge(line->text);
            if (!edge && !is_in_part) {
                zone.add(*line);
            } else if (!edge) {
                parts.back().add(*line);
            } else if (is_outer(*edge)) {
                return line;
            } else if (edge->side == Side::begin && parts.size() < most_parts) {
                parts.emplace_back(edge->name, line->number);
                is_in_part = true;
            } else if (edge->name == "VTIMEZONE") {
                zones_->define(zone_from(zone, parts));
                return lines_.next();
            } else {
                is_in_part = false;
            }
        }
        return std::nullopt;
    }

    // Until its own end; what lies within has others.
    std::optional<TextLine> pass_over(const std::string& name) {
        for (auto line = lines_.next(); line; line = lines_.next()) {
            const auto edge = component_edge(line->text);
            if (edge && is_outer(*edge)) return line;
            if (edge && edge->side == Side::end && edge->name == name) return lines_.next();
        }
        return std::nullopt;
    }

    ContentLines lines_;
    const WorldClocks& clocks_;
    const CalendarSink& sink_;
    std::shared_ptr<IcsZones> zones_;
    std::string method_;
};

} // namespace

void read_calendars(std::istream& in, const WorldClocks& clocks, const CalendarSink& sink) {
    CalendarReader(in, clocks, sink).read();
}

bool looks_like_calendar(std::string_view beginning) {
    std::istringstream in{std::string(beginning)};
    ContentLines lines(in);
    for (auto line = lines.next(); line; line = lines.next()) {
        const auto edge = component_edge(line->text);
        if (edge) return edge->side == Side::begin && (edge->name == "VCALENDAR" || edge->name == "VEVENT");
    }
    return false;
}

} // namespace tend::interchange
