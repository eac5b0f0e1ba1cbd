#include "commands/import_contacts.hpp"

#include "commands/addressee.hpp"
#include "commands/import_newcomers.hpp"
#include "commands/import_zones.hpp"
#include "commands/own_cards.hpp"
#include "commands/people.hpp"
#include "commands/person_fields.hpp"
#include "text/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

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

/// A name to make a handle of: what stands before the `@` where the name is an address.
std::string name_for_handle(const std::string& name) {
    return name.substr(0, name.find('@'));
}

/// Whether the person came from another record of the service that `key` is of, which tells people of one
/// name apart.
bool is_someone_else(const store::Store& store, PersonId person, const std::string& key) {
    for (const std::string_view service : {"linkedin:", "slack:"}) {
        if (!key.starts_with(service)) continue;
        const auto keys = store.sources_of("person", person.bytes);
        return std::any_of(keys.begin(), keys.end(),
                           [&](const std::string& one) { return one.starts_with(service); });
    }
    return false;
}

} // namespace

PersonImport::PersonImport(const ImportJob& job) : job_(job) {
    if (const auto words = job.arguments.value("--only")) only_ = text::folded_words(*words);
    matches_names_ = job.arguments.value("--match") == "name";
}

bool PersonImport::is_wanted(const Contact& contact) const {
    std::vector<std::string> texts = contact.emails;
    texts.insert(texts.end(), contact.tags.begin(), contact.tags.end());
    texts.insert(texts.end(), {contact.name, contact.org.value_or(""), contact.team.value_or(""),
                               contact.role.value_or("")});
    std::vector<std::string> words;
    for (const auto& text : texts) {
        const auto more = text::folded_words(text);
        words.insert(words.end(), more.begin(), more.end());
    }
    return std::all_of(only_.begin(), only_.end(), [&](const std::string& wanted) {
        return std::any_of(words.begin(), words.end(),
                           [&](const std::string& word) { return word.starts_with(wanted); });
    });
}

std::vector<PersonId> PersonImport::namesakes(const Contact& contact) const {
    const auto& store = job_.context.store();
    auto people = store.people_named(contact.name);
    if (matches_names_) {
        std::erase_if(people, [&](PersonId id) { return is_someone_else(store, id, contact.source_key); });
    }
    return people;
}

PersonId PersonImport::add(const Contact& contact) {
    const auto& store = job_.context.store();
    const auto others = store.people_named(contact.name);
    Person blank;
    blank.name = contact.name;
    blank.handle = free_handle(name_for_handle(contact.name), store);
    blank.added_on = job_.context.today();
    Person person = job_.newcomers.dressed(filled(std::move(blank), contact));
    const PersonId id = job_.context.change().save(person);
    add_extras(job_.context, id, contact);
    job_.tally.count(Fate::added);
    job_.newcomers.joined(person, job_.tally);
    if (!others.empty()) {
        const Person other = store.person(others.front());
        const std::string more = others.size() > 1 ? fmt::format(" and {} more", others.size() - 1) : "";
        job_.tally.note(
            fmt::format("{} was added beside {}{} of the same name; if they are one: tend merge {} {}",
                        named(person), other.handle, more, other.handle, person.handle));
    }
    return id;
}

void PersonImport::update(PersonId known, const Contact& contact) {
    const Person before = job_.context.store().person(known);
    Person person = filled(before, contact);
    const bool differs = !(person == before);
    if (differs) job_.context.change().save(person);
    const bool more = add_extras(job_.context, known, contact);
    job_.tally.count(differs || more ? Fate::updated : Fate::unchanged);
}

std::optional<PersonId> PersonImport::take(const Contact& contact) {
    if (!is_wanted(contact)) {
        ++unwanted_;
        return std::nullopt;
    }
    auto known = known_person(job_.context.store(), contact);
    if (!known && matches_names_) {
        const auto people = namesakes(contact);
        if (people.size() > 1) {
            job_.tally.skip(
                {contact.line, fmt::format("{} people are called {}; only an e-mail address tells "
                                           "which of them this is",
                                           people.size(), contact.name)});
            return std::nullopt;
        }
        if (!people.empty()) known = people.front();
    }
    if (!known && job_.arguments.has("--update-only")) {
        ++unknown_;
        return std::nullopt;
    }
    if (known)
        update(*known, contact);
    else
        known = add(contact);
    const Person person = job_.context.store().person(*known);
    if (contact.zone_text && !person.tz)
        job_.tally.note(zone_note(person, *contact.zone_text, job_.context.now()));
    return known;
}

void PersonImport::finish() {
    const auto tell = [&](std::int64_t count, std::string_view why) {
        if (count > 0) job_.tally.note(fmt::format("{}: {} left out: {}", job_.source.name(), count, why));
    };
    tell(unwanted_, "--only does not name them");
    tell(unknown_, "they are not here yet, and --update-only adds nobody");
}

void take_contacts(const ImportJob& job, const ContactReader& read) {
    bool met = false;
    PersonImport people(job);
    const interchange::ContactSink sink{
        .contact = [&](const interchange::Contact& contact) { met = true, people.take(contact); },
        .skipped = [&](interchange::Skipped skipped) { met = true, job.tally.skip(std::move(skipped)); }};
    read(job.source.text(), sink);
    if (!met) throw InvalidInput(fmt::format("{}: there is no person in it", job.source.name()));
    people.finish();
}

} // namespace tend::commands
