#include "tend/looking_back.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace tend {
namespace {

using MembersById = std::map<PersonId, const Member*>;
using Tallies = std::map<std::string, GroupTally, std::less<>>;

std::string team_of(const Member& member) {
    return member.team.value_or("");
}

std::string circle_of(const Member& member) {
    return member.circle;
}

using GroupOf = std::string (*)(const Member&);

/// Every group with its active people, nothing told of it yet.
Tallies silent_groups(std::span<const Member> members, GroupOf group_of) {
    Tallies tallies;
    for (const Member& member : members) {
        if (member.state != PersonState::active || group_of(member).empty()) continue;
        ++tallies[group_of(member)].people;
    }
    return tallies;
}

void count(Tallies& tallies, const std::vector<const Member*>& present, GroupOf group_of) {
    std::set<std::string> groups;
    for (const Member* member : present) groups.insert(group_of(*member));
    groups.erase("");
    for (const std::string& group : groups) ++tallies[group].exchanges;
}

std::vector<GroupTally> in_order(Tallies tallies, const std::vector<const Member*>& in_touch,
                                 GroupOf group_of) {
    for (const Member* member : in_touch) {
        if (member->state != PersonState::active || group_of(*member).empty()) continue;
        ++tallies[group_of(*member)].in_touch;
    }
    std::vector<GroupTally> sorted;
    for (auto& [name, tally] : tallies) {
        tally.name = name;
        sorted.push_back(tally);
    }
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const GroupTally& a, const GroupTally& b) { return a.exchanges > b.exchanges; });
    return sorted;
}

std::vector<ChannelTally> in_order(const std::map<Channel, int>& channels) {
    std::vector<ChannelTally> sorted;
    for (const auto& [channel, exchanges] : channels) sorted.push_back({channel, exchanges});
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const ChannelTally& a, const ChannelTally& b) { return a.exchanges > b.exchanges; });
    return sorted;
}

std::vector<const Member*> present_in(const PastContact& contact, const MembersById& by_id) {
    std::vector<const Member*> present;
    for (const PersonId person : contact.people) {
        const auto found = by_id.find(person);
        if (found != by_id.end()) present.push_back(found->second);
    }
    return present;
}

std::vector<const Member*> found_in(const MembersById& by_id, const std::set<PersonId>& ids) {
    std::vector<const Member*> members;
    for (const PersonId id : ids) members.push_back(by_id.at(id));
    return members;
}

} // namespace

void Balance::add(Direction direction, std::optional<Value> value) {
    out += direction == Direction::out ? 1 : 0;
    in += direction == Direction::in ? 1 : 0;
    both += direction == Direction::both ? 1 : 0;
    gave += value == Value::gave ? 1 : 0;
    got += value == Value::got ? 1 : 0;
    favours += value == Value::favour ? 1 : 0;
}

Review review_of(std::span<const PastContact> contacts, std::span<const Member> members) {
    MembersById by_id;
    for (const Member& member : members) by_id.emplace(member.id, &member);
    Tallies teams = silent_groups(members, team_of);
    Tallies circles = silent_groups(members, circle_of);
    std::map<Channel, int> channels;
    std::set<Day> seen_days;
    std::set<PersonId> people;
    std::set<PersonId> met;
    Review review;
    for (const PastContact& contact : contacts) {
        const auto present = present_in(contact, by_id);
        if (present.empty()) continue;
        if (contact.tried) {
            ++review.tried;
            continue;
        }
        ++review.exchanges;
        review.balance.add(contact.direction, contact.value);
        ++channels[contact.channel];
        seen_days.insert(contact.on_day);
        count(teams, present, team_of);
        count(circles, present, circle_of);
        for (const Member* member : present) {
            people.insert(member->id);
            if (contact.channel == Channel::meet) met.insert(member->id);
        }
    }
    review.days = static_cast<int>(seen_days.size());
    review.met = static_cast<int>(met.size());
    review.people.assign(people.begin(), people.end());
    review.channels = in_order(channels);
    const auto in_touch = found_in(by_id, people);
    review.teams = in_order(std::move(teams), in_touch, team_of);
    review.circles = in_order(std::move(circles), in_touch, circle_of);
    return review;
}

} // namespace tend
