#include "commands/import_document.hpp"
#include "text/fold.hpp"
#include "timezone/zones.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace tend::commands {

namespace {

/// The list without what stands in it twice, in its order.
template<class Value>
std::vector<Value> each_once(const std::vector<Value>& values) {
    std::vector<Value> once;
    for (const auto& value : values) {
        if (std::find(once.begin(), once.end(), value) == once.end()) once.push_back(value);
    }
    return once;
}

std::vector<std::string> sorted_once(std::vector<std::string> values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

std::vector<std::string> addresses_once(const std::vector<std::string>& addresses) {
    std::vector<std::string> once;
    for (const auto& address : addresses) {
        const auto same = [&](const std::string& known) {
            return text::folded(known) == text::folded(address);
        };
        if (std::none_of(once.begin(), once.end(), same)) once.push_back(address);
    }
    return once;
}

std::optional<std::string> canonical(const std::optional<std::string>& zone) {
    return zone ? std::optional(timezone::canonical_zone(*zone)) : std::nullopt;
}

} // namespace

std::optional<Person> DocumentImport::known_person(const interchange::PersonRecord& record) const {
    if (const auto& id = record.id.value()) {
        refuse_erased(id->bytes);
        if (auto person = store().find_person(*id)) return person;
    }
    const auto id = store().person_with_handle(record.handle);
    return id ? store().find_person(*id) : std::nullopt;
}

Person DocumentImport::merged(Person person, const interchange::PersonRecord& record) {
    person.handle = record.handle;
    person.name = record.name;
    if (record.emails.is_given()) person.emails = addresses_once(record.emails.over({}, {}));
    person.org = record.org.over(std::move(person.org));
    person.team = record.team.over(std::move(person.team));
    person.role = record.role.over(std::move(person.role));
    person.place = record.place.over(std::move(person.place));
    if (record.tz.is_given()) person.tz = canonical(record.tz.value());
    person.hours = record.hours.over(std::move(person.hours));
    if (record.away_tz.is_given()) person.away_tz = canonical(record.away_tz.value());
    person.away_until = record.away_until.over(person.away_until);
    if (record.via.is_given()) person.via = each_once(record.via.over({}, {}));
    if (record.avoid.is_given()) person.avoid = each_once(record.avoid.over({}, {}));
    if (record.circle.is_given()) {
        const auto& name = record.circle.value();
        person.circle = name ? circle_of(*name) : std::nullopt;
        if (name && !person.circle) throw NotFound(fmt::format("there is no circle \"{}\"", *name));
    }
    if (record.tags.is_given()) person.tags = sorted_once(record.tags.over({}, {}));
    person.cadence = record.cadence.over(person.cadence);
    person.importance = record.importance.over(person.importance, Importance::normal);
    person.state = record.state.over(person.state, PersonState::active);
    person.quiet_until = record.quiet_until.over(person.quiet_until);
    person.quiet_reason = record.quiet_reason.over(std::move(person.quiet_reason));
    person.reply_days = record.reply_days.over(person.reply_days);
    person.added_on = record.added_on.over(person.added_on, context_.today());
    return person;
}

bool DocumentImport::replace_facts(PersonId person, const std::vector<interchange::FactRecord>& facts) {
    auto left = store().facts_of(person);
    bool differs = false;
    for (const auto& record : facts) {
        Fact fact{.id = {}, .key = record.key, .value = record.value, .noted_on = record.noted_on.value()};
        const auto same = std::find_if(left.begin(), left.end(), [&](const Fact& known) {
            const bool same_day = !record.noted_on.is_given() || known.noted_on == fact.noted_on;
            return known.key == fact.key && known.value == fact.value && same_day;
        });
        if (same != left.end()) {
            left.erase(same);
            continue;
        }
        if (!record.noted_on.is_given()) fact.noted_on = context_.today();
        context_.change().save(person, fact);
        differs = true;
    }
    for (const auto& fact : left) context_.change().remove(fact.id);
    return differs || !left.empty();
}

void DocumentImport::take(const interchange::RecordPlace& place, const interchange::PersonRecord& record) {
    guarded(place, [&] {
        const auto before = known_person(record);
        Person blank;
        blank.added_on = context_.today();
        if (const auto& id = record.id.value()) blank.id = *id;
        Person person = merged(before.value_or(std::move(blank)), record);
        Fate fate = saved(before, person);
        bool more = false;
        if (record.facts.is_given()) more = replace_facts(person.id, record.facts.over({}, {}));
        for (const auto& key : record.source.over({}, {})) {
            if (store().sourced("person", key) == person.id.bytes) continue;
            context_.change().add_source("person", person.id.bytes, key);
            more = true;
        }
        if (fate == Fate::unchanged && more) fate = Fate::updated;
        tally_.count(fate);
        MetPerson& met = people_[person.handle];
        met.id = person.id;
        met.is_new |= fate == Fate::added;
        if (fate == Fate::added && !person.cadence && !person.circle) tally_.count_without_rhythm();
    });
}

std::optional<Interaction>
DocumentImport::known_interaction(const Interaction& wanted,
                                  const interchange::InteractionRecord& record) const {
    if (const auto& source = record.source.value()) {
        if (const auto row = store().sourced("interaction", *source)) return store().find_interaction({*row});
    }
    const bool has_newcomer = std::any_of(record.people.begin(), record.people.end(),
                                          [&](const std::string& handle) { return is_new(handle); });
    if (has_newcomer) return std::nullopt;
    const auto same = store().same_as(wanted);
    return same ? store().find_interaction(*same) : std::nullopt;
}

void DocumentImport::take(const interchange::RecordPlace& place,
                          const interchange::InteractionRecord& record) {
    guarded(place, [&] {
        std::optional<Interaction> before;
        Interaction interaction;
        if (const auto& id = record.id.value()) {
            refuse_erased(id->bytes);
            before = store().find_interaction(*id);
            interaction = before.value_or(interaction);
            interaction.id = *id;
        }
        interaction.on_day = record.on;
        interaction.people.clear();
        for (const auto& handle : record.people) interaction.people.push_back(person_of(handle));
        std::sort(interaction.people.begin(), interaction.people.end());
        interaction.people.erase(std::unique(interaction.people.begin(), interaction.people.end()),
                                 interaction.people.end());
        interaction.at = record.at.over(interaction.at);
        interaction.channel = record.channel.over(interaction.channel, Channel::chat);
        interaction.direction = record.direction.over(interaction.direction, Direction::both);
        interaction.others = record.others.over(interaction.others);
        interaction.tried = record.tried.over(interaction.tried, false);
        interaction.wants_reply = record.wants_reply.over(interaction.wants_reply, false);
        interaction.value = record.value.over(interaction.value);
        interaction.text = record.text.over(std::move(interaction.text), "");
        if (!record.id.value()) {
            before = known_interaction(interaction, record);
            if (before) interaction.id = before->id;
        }
        Fate fate = saved(before, interaction);
        const auto& source = record.source.value();
        if (source && store().sourced("interaction", *source) != interaction.id.bytes) {
            context_.change().add_source("interaction", interaction.id.bytes, *source);
            if (fate == Fate::unchanged) fate = Fate::updated;
        }
        tally_.count(fate);
    });
}

} // namespace tend::commands
