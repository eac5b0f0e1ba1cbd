#include "commands/import_contacts.hpp"

#include "commands/import_person.hpp"

#include <fmt/format.h>

#include <utility>

namespace tend::commands {

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
