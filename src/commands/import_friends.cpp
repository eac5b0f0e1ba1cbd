#include "commands/import_friends.hpp"

#include "commands/import_contacts.hpp"
#include "interchange/friends.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace tend::commands {

namespace {

using interchange::FriendsEntry;

class FriendsImport {
  public:
    explicit FriendsImport(const ImportJob& job) : job_(job), people_(job) {}

    void take_friend(const interchange::Contact& contact) {
        if (const auto id = people_.take(contact)) friends_.emplace(contact.name, *id);
    }

    void take_activity(const FriendsEntry& entry) {
        if (job_.context.store().sourced("interaction", entry.source_key))
            return job_.tally.count(Fate::unchanged);
        auto people = those_in(entry);
        if (people.empty()) return skip(entry);
        Interaction interaction;
        interaction.on_day = entry.on;
        interaction.channel = Channel::meet;
        interaction.text = entry.text;
        interaction.people = std::move(people);
        const auto id = job_.context.change().save(interaction);
        job_.context.change().add_source("interaction", id.bytes, entry.source_key);
        job_.tally.count(Fate::added);
    }

    void take_note(const FriendsEntry& entry) {
        const auto people = those_in(entry);
        if (people.empty()) return skip(entry);
        Fate fate = Fate::unchanged;
        for (const auto person : people) {
            const auto known = job_.context.store().facts_of(person);
            const auto same = [&](const Fact& fact) {
                return fact.key == "note" && fact.value == entry.text;
            };
            if (std::any_of(known.begin(), known.end(), same)) continue;
            Fact fact{.id = {}, .key = "note", .value = entry.text, .noted_on = entry.on};
            job_.context.change().save(person, fact);
            fate = Fate::added;
        }
        job_.tally.count(fate);
    }

    void finish() { people_.finish(); }

  private:
    [[nodiscard]] std::vector<PersonId> those_in(const FriendsEntry& entry) const {
        std::vector<PersonId> people;
        for (const auto& name : entry.people) {
            if (const auto found = friends_.find(name); found != friends_.end())
                people.push_back(found->second);
        }
        std::sort(people.begin(), people.end());
        people.erase(std::unique(people.begin(), people.end()), people.end());
        return people;
    }

    void skip(const FriendsEntry& entry) {
        job_.tally.skip({entry.line, "it names no friend who came in", true});
    }

    const ImportJob& job_;
    PersonImport people_;
    std::map<std::string, PersonId> friends_; ///< by the name in the file
};

} // namespace

void take_friends(const ImportJob& job) {
    bool met = false;
    FriendsImport import(job);
    const interchange::FriendsSink sink{
        .contact = [&](const interchange::Contact& contact) { met = true, import.take_friend(contact); },
        .activity = [&](const FriendsEntry& entry) { met = true, import.take_activity(entry); },
        .note = [&](const FriendsEntry& entry) { met = true, import.take_note(entry); },
        .skipped = [&](interchange::Skipped skipped) { met = true, job.tally.skip(std::move(skipped)); }};
    interchange::read_friends(job.source.text(), sink);
    if (!met) throw InvalidInput(fmt::format("{}: there is no person in it", job.source.name()));
    import.finish();
}

} // namespace tend::commands
