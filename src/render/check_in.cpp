#include "render/check_in.hpp"

#include "render/records_json.hpp"
#include "render/words.hpp"
#include "tend/rhythm.hpp"

#include <algorithm>

namespace tend::render {
namespace {

constexpr int days_to_say_hello = 7;
constexpr int most_for_hello = 2000;

/// The day somebody was added with whom there never was a personal contact: their due day is seven days after
/// it, not a cadence after the silence began.
std::optional<Day> added_without_contact(const Standing& standing) {
    if (standing.last_contact_on || !standing.due_on) return std::nullopt;
    const bool by_cadence =
        standing.cadence && *standing.due_on == next_due(standing.effective_last_on, *standing.cadence);
    const Day added_on = *standing.due_on - days(days_to_say_hello);
    if (by_cadence && added_on != standing.effective_last_on) return std::nullopt;
    return added_on;
}

std::string since_words(const Standing& standing, Day today) {
    if (!standing.last_contact_on) return "in touch only among many so far";
    return "talked " + relative_words(*standing.last_contact_on, today);
}

std::string meant_words(const Standing& standing) {
    if (!standing.cadence) return {};
    const bool is_habit = standing.source == CadenceSource::learned;
    return (is_habit ? "usually " : "meant ") + cadence_words(*standing.cadence);
}

} // namespace

std::string CheckIn::text() const {
    return joined({since, measure}, ", ");
}

CheckIn check_in_of(const DuePerson& person, Day today) {
    const Standing& standing = person.standing;
    if (const auto added_on = added_without_contact(standing)) {
        const auto silence = 1000 * static_cast<std::int64_t>((today - *added_on).count());
        return {"hello", std::min(most_for_hello, due_points(silence, days_to_say_hello)), "not talked yet",
                "added " + relative_words(*added_on, today)};
    }
    const int points =
        standing.cadence_days > 0 ? due_points(standing.silence_milli, standing.cadence_days) : 0;
    return {"due", points, since_words(standing, today), meant_words(standing)};
}

void write_check_in(text::JsonWriter& out, const DuePerson& person, Day today) {
    const CheckIn reason = check_in_of(person, today);
    out.begin_object().member("handle", person.handle).member("name", person.name).member("lane", "checkin");
    out.key("points").hundredths(reason.points);
    out.key("reasons").begin_array().begin_object().member("code", reason.code);
    out.key("points").hundredths(reason.points).member("text", reason.text()).end_object().end_array();
    for (const std::string_view unknown : {"channel", "start_at", "when", "topic", "boundary", "style"}) {
        out.key(unknown).null();
    }
    out.end_object();
}

} // namespace tend::render
