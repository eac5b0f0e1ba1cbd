#include "render/records_json.hpp"

#include "render/phrases.hpp"

namespace tend::render {
namespace {

/// Negative when late.
std::optional<int> days_left(const FollowUp& follow_up, Day today) {
    const std::optional<Day> day = acting_day(follow_up);
    if (!day) return std::nullopt;
    return static_cast<int>((*day - today).count());
}

} // namespace

void write_candidate(text::JsonWriter& out, const Candidate& person) {
    out.begin_object().member("handle", person.handle).member("name", person.name).end_object();
}

void write_interaction(text::JsonWriter& out, const InteractionWithNames& interaction, Day today) {
    const Interaction& what = interaction.interaction;
    out.begin_object().member("id", to_text(what.id.bytes)).member("short", short_text(what.id.bytes));
    out.member("on", to_text(what.on_day));
    member_text(out, "at", what.at);
    out.member("channel", to_text(what.channel)).member("direction", to_text(what.direction));
    out.member("tried", what.tried).member("wants_reply", what.wants_reply);
    member_text(out, "value", what.value);
    out.member("text", what.text).member("others", what.others);
    member_array(out, "people", interaction.people,
                 [](text::JsonWriter& to, const InteractionWithNames::Participant& person) {
                     write_candidate(to, {person.handle, person.name});
                 });
    out.member("planned", what.on_day > today).end_object();
}

void write_milestone(text::JsonWriter& out, const MilestoneRow& row) {
    const Milestone& what = row.milestone;
    out.begin_object().member("id", to_text(what.id.bytes)).member("short", short_text(what.id.bytes));
    out.member("handle", row.handle).member("kind", to_text(what.kind)).member("label", what.label);
    out.member("on", to_text(what.on)).member("yearly", what.yearly);
    out.key("next_on");
    if (row.next) {
        out.value(to_text(row.next->on))
            .member("days_away", row.next->days_away)
            .member("turns", row.next->turns);
    } else {
        out.null().key("days_away").null().key("turns").null();
    }
    out.member("lead_days", lead_days_of(what));
    member_text(out, "done_on", what.done_on);
    out.end_object();
}

void write_follow_up(text::JsonWriter& out, const FollowUpOf& row, Day today) {
    const FollowUp& what = row.follow_up;
    out.begin_object().member("id", to_text(what.id.bytes)).member("short", short_text(what.id.bytes));
    out.member("handle", row.handle).member("owner", to_text(what.owner)).member("kind", to_text(what.kind));
    out.member("what", what.what).member("made_on", to_text(what.made_on));
    member_text(out, "due_on", what.due_on);
    member_text(out, "start_by", what.start_by);
    out.member("days_left", days_left(what, today));
    member_text(out, "done_on", what.done_on);
    out.member("dropped", what.dropped).end_object();
}

void write_holiday(text::JsonWriter& out, const Holiday& holiday) {
    out.begin_object().member("id", to_text(holiday.id.bytes)).member("short", short_text(holiday.id.bytes));
    out.member("place", holiday.place).member("on", to_text(holiday.on_day)).member("label", holiday.label);
    out.end_object();
}

void write_balance(text::JsonWriter& out, const Balance& balance) {
    out.key("balance").begin_object();
    out.member("out", balance.out).member("in", balance.in).member("both", balance.both);
    out.member("gave", balance.gave).member("got", balance.got).member("favours", balance.favours);
    out.end_object();
}

void write_gathering(text::JsonWriter& out, const GatheringStanding& gathering, Day today) {
    out.begin_object().member("circle", gathering.circle).member("cadence", to_text(gathering.cadence));
    member_text(out, "last_on", gathering.last_on);
    out.member("due_on", to_text(gathering.due_on));
    out.member("days_overdue", days_overdue(gathering.due_on, today)).end_object();
}

void write_circle(text::JsonWriter& out, const CircleWithPeople& row) {
    const Circle& circle = row.circle;
    out.begin_object().member("id", to_text(circle.id.bytes)).member("name", circle.name);
    member_text(out, "cadence", circle.cadence);
    member_text(out, "gather", circle.gather);
    write_channels(out, "via", circle.via);
    member_array(out, "people", row.people, write_candidate);
    out.end_object();
}

} // namespace tend::render
