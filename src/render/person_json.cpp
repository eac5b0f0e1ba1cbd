#include "render/records_json.hpp"

namespace tend::render {
namespace {

template<class Strings>
void write_strings(text::JsonWriter& out, std::string_view key, const Strings& strings) {
    member_array(out, key, strings, [](text::JsonWriter& to, const std::string& text) { to.value(text); });
}

void write_local(text::JsonWriter& out, const std::optional<LocalNow>& local) {
    out.key("local_time");
    if (local) {
        out.value(local->text).member("at_work", local->at_work);
    } else {
        out.null().key("at_work").null();
    }
}

void write_card_members(text::JsonWriter& out, const PersonOnDay& row) {
    const Person& person = row.person;
    out.member("id", to_text(person.id.bytes)).member("handle", person.handle).member("name", person.name);
    write_strings(out, "emails", person.emails);
    out.member("org", person.org).member("team", person.team).member("role", person.role);
    out.member("place", person.place).member("tz", person.tz);
    member_text(out, "hours", person.hours);
}

void write_tie_members(text::JsonWriter& out, const PersonOnDay& row, Day today) {
    const Person& person = row.person;
    write_channels(out, "via", person.via);
    write_channels(out, "avoid", person.avoid);
    out.key("circle");
    if (row.circle_name.empty()) {
        out.null();
    } else {
        out.value(row.circle_name);
    }
    write_strings(out, "tags", person.tags);
    member_text(out, "cadence", row.standing.cadence);
    out.member("cadence_source", to_text(row.standing.source));
    out.member("importance", to_text(person.importance)).member("state", to_text(person.state));
    const std::optional<Day> quiet = quiet_still(person.quiet_until, today);
    member_text(out, "quiet_until", quiet);
    out.member("quiet_reason", quiet ? person.quiet_reason : std::nullopt);
    out.key("reply_within");
    if (person.reply_days) {
        out.value("P" + std::to_string(*person.reply_days) + "D");
    } else {
        out.null();
    }
    member_text(out, "added_on", std::optional(person.added_on));
}

/// Silence over cadence in hundredths, truncated.
void write_ratio(text::JsonWriter& out, const Standing& standing) {
    out.key("ratio");
    if (standing.cadence_days > 0) {
        out.hundredths(standing.silence_milli / (10 * standing.cadence_days));
    } else {
        out.null();
    }
}

} // namespace

int days_overdue(const std::optional<Day>& due_on, Day today) {
    return due_on && *due_on < today ? static_cast<int>((today - *due_on).count()) : 0;
}

std::optional<Day> quiet_still(const std::optional<Day>& quiet_until, Day today) {
    return quiet_until && *quiet_until > today ? quiet_until : std::nullopt;
}

void write_channels(text::JsonWriter& out, std::string_view key, const std::vector<Channel>& channels) {
    member_array(out, key, channels,
                 [](text::JsonWriter& to, Channel channel) { to.value(to_text(channel)); });
}

void write_fact(text::JsonWriter& out, const Fact& fact) {
    out.begin_object().member("key", fact.key).member("value", fact.value);
    member_text(out, "noted_on", fact.noted_on);
    out.end_object();
}

void write_person_members(text::JsonWriter& out, const PersonRow& row, Day today) {
    write_card_members(out, row.person);
    write_tie_members(out, row.person, today);
    const Standing& standing = row.person.standing;
    member_text(out, "last_contact_on", standing.last_contact_on);
    member_text(out, "due_on", standing.due_on);
    out.member("days_overdue", days_overdue(standing.due_on, today));
    write_local(out, row.local);
    member_array(out, "facts", row.person.facts, write_fact);
}

void write_person(text::JsonWriter& out, const PersonRow& row, Day today) {
    out.begin_object();
    write_person_members(out, row, today);
    out.end_object();
}

void write_due_row(text::JsonWriter& out, const DueRow& row, Day today) {
    const DuePerson& person = row.person;
    const Standing& standing = person.standing;
    out.begin_object().member("handle", person.handle).member("name", person.name);
    member_text(out, "cadence", standing.cadence);
    out.member("cadence_source", to_text(standing.source));
    member_text(out, "last_contact_on", standing.last_contact_on);
    member_text(out, "due_on", standing.due_on);
    out.member("days_overdue", days_overdue(standing.due_on, today));
    write_ratio(out, standing);
    member_text(out, "quiet_until", quiet_still(person.quiet_until, today));
    out.member("tz", person.tz);
    write_local(out, row.local);
    out.end_object();
}

} // namespace tend::render
