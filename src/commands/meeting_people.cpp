#include "commands/meeting_people.hpp"

#include "commands/addressee.hpp"
#include "commands/import_newcomers.hpp"
#include "commands/person_fields.hpp"
#include "commands/settings.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace tend::commands {

namespace {

using interchange::CalendarEvent;
using interchange::Invited;

/// Everybody whom the event names, each address once; what an attendee says of themselves comes first.
std::vector<Invited> named_by(const CalendarEvent& event) {
    std::vector<Invited> all;
    std::set<std::string> met;
    const auto take = [&](const Invited& one) {
        if (one.address.empty() || met.insert(text::folded(one.address)).second) all.push_back(one);
    };
    for (const auto& attendee : event.attendees) take(attendee);
    if (event.organizer && !event.organizer->address.empty()) take(*event.organizer);
    return all;
}

} // namespace

MeetingPeople::MeetingPeople(const ImportJob& job, Strangers strangers) : job_(job), wanted_(strangers) {
    for (const auto& mailbox : own_mailboxes(job.context)) own_.insert(text::folded(mailbox.address));
    if (wanted_ == Strangers::added && own_.empty())
        throw UsageError("--new would add you too: which address is yours is not known",
                         "tend config user.email me@example.org");
}

Attendance MeetingPeople::attendance(const CalendarEvent& event) {
    Attendance attendance;
    int unknown = 0;
    for (const auto& one : named_by(event)) {
        if (own_.contains(text::folded(one.address))) {
            attendance.is_declined = !one.comes;
        } else if (one.comes && one.is_person) {
            if (const auto id = person_of(one))
                attendance.people.push_back(*id);
            else
                ++unknown;
        }
    }
    // Without `user.email` one of those is the user.
    if (!knows_user() && unknown > 0) --unknown;
    auto& people = attendance.people;
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    if (unknown > 0) attendance.others = static_cast<int>(people.size()) + unknown;
    return attendance;
}

std::optional<PersonId> MeetingPeople::person_of(const Invited& invited) {
    if (invited.address.empty()) return std::nullopt;
    const std::string key = text::folded(invited.address);
    if (const auto met = people_.find(key); met != people_.end()) return met->second;
    auto id = addressee(job_.context.store(), invited.address, invited.name);
    if (!id && wanted_ == Strangers::added) id = added(invited);
    if (!id) unknown_.insert(key);
    return people_.emplace(key, id).first->second;
}

PersonId MeetingPeople::added(const Invited& invited) {
    Person person;
    const bool has_name = !invited.name.empty() && invited.name.find('@') == std::string::npos;
    person.name = has_name ? invited.name : invited.address.substr(0, invited.address.find('@'));
    person.handle = free_handle(person.name, job_.context.store());
    person.emails = {invited.address};
    person.added_on = job_.context.today();
    person = job_.newcomers.dressed(std::move(person));
    job_.context.change().save(person);
    job_.tally.count(Fate::added);
    job_.newcomers.joined(person, job_.tally);
    return person.id;
}

} // namespace tend::commands
