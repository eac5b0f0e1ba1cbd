#include "interchange/document_parse.hpp"

#include "interchange/document_fields.hpp"

#include <array>

namespace tend::interchange {

namespace {

constexpr int most_others = 1'000'000;
constexpr int most_lead_days = 9999;

constexpr std::array<std::string_view, 12> interaction_keys{"on",          "people",    "id",     "at",
                                                            "channel",     "direction", "others", "tried",
                                                            "wants_reply", "value",     "text",   "source"};
constexpr std::array<std::string_view, 8> milestone_keys{"person", "kind",   "on",        "id",
                                                         "label",  "yearly", "lead_days", "done_on"};
constexpr std::array<std::string_view, 11> follow_up_keys{"person",      "what",    "id",     "owner",
                                                          "kind",        "made_on", "due_on", "start_by",
                                                          "interaction", "done_on", "dropped"};
constexpr std::array<std::string_view, 4> holiday_keys{"place", "on", "label", "source"};

auto direction_word() {
    return word_of(parse_direction, "one of out, in, both");
}
auto value_word() {
    return word_of(parse_value, "one of gave, got, favour");
}
auto owner_word() {
    return word_of(parse_owner, "one of me, them");
}
auto follow_up_word() {
    return word_of(parse_follow_up_kind, "one of promise, thanks, intro, post, ask, other");
}
auto milestone_word() {
    return word_of(parse_milestone_kind,
                   "one of birthday, anniversary, started, promoted, moved, left, relocated, "
                   "returned, project, win, setback, visit, other");
}

std::vector<std::string> read_people(const Field& field) {
    std::vector<std::string> people = list_of(read_filled_text)(field);
    if (people.empty()) throw InvalidInput("\"people\" is an empty list; it takes one handle or more");
    return people;
}

} // namespace

InteractionRecord parse_interaction(const JsonValue& value) {
    const Fields fields(value, interaction_keys);
    return {.on = fields.required("on", read_day),
            .people = fields.required("people", read_people),
            .id = fields.optional("id", read_id<InteractionId>),
            .at = fields.optional("at", read_instant),
            .channel = fields.optional("channel", read_channel),
            .direction = fields.optional("direction", direction_word()),
            .others = fields.optional("others", number_between(1, most_others)),
            .tried = fields.optional("tried", read_flag),
            .wants_reply = fields.optional("wants_reply", read_flag),
            .value = fields.optional("value", value_word()),
            .text = fields.optional("text", read_text),
            .source = fields.optional_text("source")};
}

MilestoneRecord parse_milestone(const JsonValue& value) {
    const Fields fields(value, milestone_keys);
    return {.person = fields.required("person", read_filled_text),
            .kind = fields.required("kind", milestone_word()),
            .on = fields.required("on", read_partial_day),
            .id = fields.optional("id", read_id<MilestoneId>),
            .label = fields.optional("label", read_text),
            .yearly = fields.optional("yearly", read_flag),
            .lead_days = fields.optional("lead_days", number_between(0, most_lead_days)),
            .done_on = fields.optional("done_on", read_day)};
}

FollowUpRecord parse_follow_up(const JsonValue& value) {
    const Fields fields(value, follow_up_keys);
    return {.person = fields.required("person", read_filled_text),
            .what = fields.required("what", read_filled_text),
            .id = fields.optional("id", read_id<FollowUpId>),
            .owner = fields.optional("owner", owner_word()),
            .kind = fields.optional("kind", follow_up_word()),
            .made_on = fields.optional("made_on", read_day),
            .due_on = fields.optional("due_on", read_day),
            .start_by = fields.optional("start_by", read_day),
            .interaction = fields.optional("interaction", read_id<InteractionId>),
            .done_on = fields.optional("done_on", read_day),
            .dropped = fields.optional("dropped", read_flag)};
}

HolidayRecord parse_holiday(const JsonValue& value) {
    const Fields fields(value, holiday_keys);
    return {.place = fields.required("place", read_filled_text),
            .on = fields.required("on", read_day),
            .label = fields.optional("label", read_text),
            .source = fields.optional_text("source")};
}

} // namespace tend::interchange
