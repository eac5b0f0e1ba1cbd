#include "commands/import_contacts.hpp"

#include "commands/addressee.hpp"
#include "commands/own_cards.hpp"
#include "commands/people.hpp"
#include "commands/person_fields.hpp"
#include "text/fold.hpp"
#include "timezone/zones.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tend::commands {

namespace {

using interchange::Contact;

std::optional<PersonId> known_person(const store::Store& store, const Contact& contact) {
    if (const auto own = own_card_person(contact.source_key); own && store.find_person(*own))
        return store.find_person(*own)->id;
    for (const auto& address : contact.emails)
        if (const auto id = addressee(store, address, contact.name)) return id;
    if (const auto row = store.sourced("person", contact.source_key)) {
        const PersonId id{*row};
        if (store.find_person(id)) return id;
    }
    return std::nullopt;
}

void fill(std::optional<std::string>& field, const std::optional<std::string>& value) {
    if (!field) field = value;
}

/// `person` with what the contact tells and nobody has said yet.
Person filled(Person person, const Contact& contact) {
    for (const auto& address : contact.emails) {
        const auto same = [&](const std::string& known) {
            return text::folded(known) == text::folded(address);
        };
        if (std::none_of(person.emails.begin(), person.emails.end(), same)) person.emails.push_back(address);
    }
    fill(person.org, contact.org);
    fill(person.team, contact.team);
    fill(person.role, contact.role);
    fill(person.place, contact.place);
    if (contact.zone_text && !person.tz) person.tz = timezone::known_zone(*contact.zone_text);
    person.tags.insert(person.tags.end(), contact.tags.begin(), contact.tags.end());
    std::sort(person.tags.begin(), person.tags.end());
    person.tags.erase(std::unique(person.tags.begin(), person.tags.end()), person.tags.end());
    return person;
}

/// Adds the yearly milestone where the person has none of its kind; tells whether it did.
bool add_milestone(Context& context, PersonId person, MilestoneKind kind,
                   const std::optional<PartialDay>& on) {
    if (!on) return false;
    for (const auto& known : context.store().milestones(person)) {
        if (known.milestone.kind == kind) return false;
    }
    Milestone milestone;
    milestone.person = person;
    milestone.kind = kind;
    milestone.on = *on;
    milestone.yearly = true;
    context.change().save(milestone);
    return true;
}

/// Notes the facts whose key nobody has filled; a contact may tell several of one key.
bool add_facts(Context& context, PersonId person, const Contact& contact) {
    const auto known = context.store().facts_of(person);
    bool added = false;
    for (const auto& [key, value] : contact.facts) {
        const auto same_key = [&key = key](const Fact& fact) { return fact.key == key; };
        if (std::any_of(known.begin(), known.end(), same_key)) continue;
        Fact fact{.id = {}, .key = key, .value = value, .noted_on = context.today()};
        context.change().save(person, fact);
        added = true;
    }
    return added;
}

/// What stands beside the person's row; tells whether anything was new.
bool add_extras(Context& context, PersonId person, const Contact& contact) {
    const bool birthday = add_milestone(context, person, MilestoneKind::birthday, contact.birthday);
    const bool anniversary = add_milestone(context, person, MilestoneKind::anniversary, contact.anniversary);
    const bool facts = add_facts(context, person, contact);
    const bool is_own = own_card_person(contact.source_key) == person;
    if (!is_own && context.store().sourced("person", contact.source_key) != person.bytes) {
        context.change().add_source("person", person.bytes, contact.source_key);
    }
    return birthday || anniversary || facts;
}

void add_contact(Context& context, const Contact& contact, Tally& tally) {
    const auto namesakes = context.store().people_named(contact.name);
    Person blank;
    blank.name = contact.name;
    blank.handle = free_handle(contact.name, context.store());
    blank.added_on = context.today();
    Person person = filled(std::move(blank), contact);
    const PersonId id = context.change().save(person);
    add_extras(context, id, contact);
    tally.count(Fate::added);
    tally.count_without_rhythm();
    for (const auto namesake : namesakes) {
        const Person other = context.store().person(namesake);
        tally.note(fmt::format("{} was added beside {} of the same name; if they are one: tend merge {} {}",
                               named(person), other.handle, other.handle, person.handle));
    }
}

void take(Context& context, const Contact& contact, Tally& tally) {
    if (contact.zone_text && !timezone::known_zone(*contact.zone_text)) {
        tally.note(fmt::format("{}: the zone \"{}\" names no place and is not set; to set one: --tz",
                               contact.name, *contact.zone_text));
    }
    const auto known = known_person(context.store(), contact);
    if (!known) return add_contact(context, contact, tally);
    const Person before = context.store().person(*known);
    Person person = filled(before, contact);
    const bool differs = !(person == before);
    if (differs) context.change().save(person);
    const bool more = add_extras(context, *known, contact);
    tally.count(differs || more ? Fate::updated : Fate::unchanged);
}

} // namespace

void take_contacts(const ImportJob& job, ContactReader read) {
    bool met = false;
    const interchange::ContactSink sink{
        .contact = [&](const Contact& contact) { met = true, take(job.context, contact, job.tally); },
        .skipped = [&](interchange::Skipped skipped) { met = true, job.tally.skip(std::move(skipped)); }};
    read(job.source.text(), sink);
    if (!met) throw InvalidInput(fmt::format("{}: there is no person in it", job.source.name()));
}

} // namespace tend::commands
