#include "commands/export_vcards.hpp"

#include "commands/export_people.hpp"
#include "commands/own_cards.hpp"

#include <utility>

namespace tend::commands {

namespace {

using interchange::Contact;

/// What a team could share.
Contact card_of(const Person& person) {
    Contact contact;
    contact.name = person.name;
    contact.emails = person.emails;
    contact.org = person.org;
    contact.team = person.team;
    contact.role = person.role;
    contact.place = person.place;
    contact.zone_text = person.tz;
    contact.source_key = own_source_key(person.id);
    return contact;
}

/// With what an address book has room for besides.
Contact contact_of(const PersonToExport& whole) {
    Contact contact = card_of(whole.of_today.person);
    contact.birthday = whole.birthday;
    contact.anniversary = whole.anniversary;
    contact.tags = whole.of_today.person.tags;
    for (const auto* key : {"note", "birthday", "anniversary", "pronouns"})
        for (auto& value : fact_values(whole.of_today, key))
            contact.facts.emplace_back(key, std::move(value));
    return contact;
}

} // namespace

void write_vcards(const ExportJob& job, interchange::VcardVersion version) {
    const bool is_card_only = job.arguments.has("--card");
    take_people(job, [&](const PersonToExport& whole) {
        const Contact contact = is_card_only ? card_of(whole.of_today.person) : contact_of(whole);
        job.out(interchange::to_vcard(contact, version));
    });
}

} // namespace tend::commands
