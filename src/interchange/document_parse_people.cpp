#include "interchange/document_parse.hpp"

#include "interchange/document_fields.hpp"

#include <array>

namespace tend::interchange {

namespace {

constexpr std::array<std::string_view, 4> circle_keys{"name", "cadence", "gather", "via"};
constexpr std::array<std::string_view, 3> fact_keys{"key", "value", "noted_on"};
constexpr std::array<std::string_view, 25> person_keys{
    "handle",       "name",         "id",       "emails",     "org",        "team",  "role",
    "place",        "tz",           "hours",    "away_tz",    "away_until", "via",   "avoid",
    "circle",       "tags",         "cadence",  "importance", "source",     "state", "quiet_until",
    "quiet_reason", "reply_within", "added_on", "facts"};

auto importance_word() {
    return word_of(parse_importance, "one of low, normal, high, key");
}
auto state_word() {
    return word_of(parse_person_state, "one of active, archived, no_contact");
}

FactRecord read_fact(const Field& field) {
    try {
        const Fields fields(field.value, fact_keys);
        return {.key = fields.required("key", read_filled_text),
                .value = fields.required("value", read_filled_text),
                .noted_on = fields.optional("noted_on", read_day)};
    } catch (const InvalidInput& refused) {
        throw InvalidInput(field.name() + ": " + refused.what());
    }
}

} // namespace

CircleRecord parse_circle(const JsonValue& value) {
    const Fields fields(value, circle_keys);
    return {.name = fields.required("name", read_filled_text),
            .cadence = fields.optional("cadence", read_cadence_choice),
            .gather = fields.optional("gather", read_cadence),
            .via = fields.optional("via", list_of(read_channel))};
}

PersonRecord parse_person(const JsonValue& value) {
    const Fields fields(value, person_keys);
    return {.handle = fields.required("handle", read_handle),
            .name = fields.required("name", read_filled_text),
            .id = fields.optional("id", read_id<PersonId>),
            .emails = fields.optional("emails", list_of(read_filled_text)),
            .org = fields.optional_text("org"),
            .team = fields.optional_text("team"),
            .role = fields.optional_text("role"),
            .place = fields.optional_text("place"),
            .tz = fields.optional_text("tz"),
            .hours = fields.optional("hours", read_hours),
            .away_tz = fields.optional_text("away_tz"),
            .away_until = fields.optional("away_until", read_day),
            .via = fields.optional("via", list_of(read_channel)),
            .avoid = fields.optional("avoid", list_of(read_channel)),
            .circle = fields.optional_text("circle"),
            .tags = fields.optional("tags", list_of(read_filled_text)),
            .cadence = fields.optional("cadence", read_cadence_choice),
            .importance = fields.optional("importance", importance_word()),
            .source = fields.optional("source", list_of(read_filled_text)),
            .state = fields.optional("state", state_word()),
            .quiet_until = fields.optional("quiet_until", read_day),
            .quiet_reason = fields.optional_text("quiet_reason"),
            .reply_days = fields.optional("reply_within", read_day_count),
            .added_on = fields.optional("added_on", read_day),
            .facts = fields.optional("facts", list_of(read_fact))};
}

} // namespace tend::interchange
