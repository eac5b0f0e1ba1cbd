#include "commands/outlook.hpp"

#include "commands/milestone_rows.hpp"
#include "commands/places.hpp"
#include "render/phrases.hpp"
#include "render/words.hpp"
#include "tend/milestone.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace tend::commands {

namespace {

using render::Upcoming;

/// Something ahead, before it is known whether its person is to be shown.
struct Found {
    PersonId person;
    Upcoming item;
};

/// The days that are looked at, the first and the last included.
struct Window {
    Day from{};
    Day until{};

    [[nodiscard]] bool holds(Day day) const { return from <= day && day <= until; }
};

std::vector<Found> milestones_in(Context& context, const Window& window) {
    std::vector<Found> found;
    for (const auto& row : milestone_agenda(context, context.store().milestones(std::nullopt))) {
        if (!row.next || !window.holds(row.next->on) || is_done_for(row.milestone, row.next->on)) continue;
        const std::string label =
            render::joined({render::milestone_words(row.milestone), render::turn_words(row)}, ", ");
        found.push_back(
            {row.milestone.person, {row.next->on, Upcoming::Kind::milestone, std::nullopt, label}});
    }
    return found;
}

std::vector<Found> follow_ups_in(Context& context, const Window& window) {
    std::vector<Found> found;
    for (const auto& [follow_up, handle] : context.store().open_follow_ups(std::nullopt)) {
        const auto day = render::acting_day(follow_up);
        if (!day || !window.holds(*day)) continue;
        const std::string label = render::follow_up_words(follow_up);
        found.push_back({follow_up.person, {*day, Upcoming::Kind::follow_up, std::nullopt, label}});
    }
    return found;
}

/// Whoever is quiet when they fall due is to be checked in with once they are back.
std::vector<Found> check_ins_in(Context& context, const store::PersonFilter& filter, const Window& window) {
    std::vector<Found> found;
    for (const auto& person : context.store().due(window.from, window.until, filter, 0)) {
        const Day due_on = std::max(*person.standing.due_on, person.quiet_until.value_or(Day::min()));
        if (!window.holds(due_on)) continue;
        const std::string label = render::rhythm_words(person.standing);
        found.push_back({person.id, {due_on, Upcoming::Kind::check_in, std::nullopt, label}});
    }
    return found;
}

std::vector<Found> planned_in(Context& context, const Window& window) {
    std::vector<Found> found;
    for (const auto& [interaction, people] :
         context.store().history(std::nullopt, window.from + days{1}, 0)) {
        if (!window.holds(interaction.on_day)) continue;
        const std::string label = render::joined({to_text(interaction.channel), interaction.text}, ": ");
        for (const auto& person : people)
            found.push_back({person.id, {interaction.on_day, Upcoming::Kind::planned, std::nullopt, label}});
    }
    return found;
}

/// With who they are, those alone that are to be shown.
std::vector<Upcoming> shown(Context& context, const store::PersonFilter& filter, std::vector<Found> found) {
    std::set<PersonId> wanted;
    for (const auto& one : found) wanted.insert(one.person);
    const std::vector<PersonId> ids(wanted.begin(), wanted.end());
    std::map<PersonId, Person> people;
    for (auto& person : context.store().active_people(ids, filter, context.today()))
        people.emplace(person.id, std::move(person));
    std::vector<Upcoming> items;
    for (auto& one : found) {
        const auto known = people.find(one.person);
        if (known == people.end()) continue;
        const Person& person = known->second;
        if (person.quiet_until && one.item.on < *person.quiet_until) continue;
        one.item.person = Candidate{person.handle, person.name};
        items.push_back(std::move(one.item));
    }
    return items;
}

std::vector<Upcoming> returns_in(Context& context, const store::PersonFilter& filter, const Window& window) {
    std::vector<Upcoming> items;
    const auto back = context.store().people_back(window.from + days{1}, window.until);
    for (const auto& person : context.store().active_people(back, filter, context.today())) {
        items.push_back({*person.quiet_until, Upcoming::Kind::back, Candidate{person.handle, person.name},
                         person.quiet_reason.value_or("")});
    }
    return items;
}

bool narrows(const store::PersonFilter& filter) {
    return filter.circle || filter.team || filter.tag || filter.org || filter.place || filter.tz;
}

std::vector<Upcoming> holidays_in(Context& context, const store::PersonFilter& filter, const Window& window) {
    std::set<std::string> places;
    if (narrows(filter)) {
        for (const auto& row : context.store().people_on(filter, context.today()))
            places.insert(row.person.place.value_or(""));
    }
    std::vector<Upcoming> items;
    for (const auto& holiday : context.store().holidays()) {
        const auto holds = [&](const std::string& place) { return is_within(place, holiday.place); };
        if (!window.holds(holiday.on_day)) continue;
        if (narrows(filter) && std::none_of(places.begin(), places.end(), holds)) continue;
        items.push_back({holiday.on_day, Upcoming::Kind::holiday, std::nullopt,
                         render::joined({holiday.place, holiday.label}, ": ")});
    }
    return items;
}

bool comes_before(const Upcoming& a, const Upcoming& b) {
    const std::string first = a.person ? a.person->handle : "";
    const std::string second = b.person ? b.person->handle : "";
    return std::tie(a.on, a.kind, first, a.label) < std::tie(b.on, b.kind, second, b.label);
}

} // namespace

std::vector<Upcoming> outlook(Context& context, const store::PersonFilter& filter, Day until) {
    const Window window{context.today(), until};
    std::vector<Found> found = milestones_in(context, window);
    for (auto more :
         {follow_ups_in(context, window), check_ins_in(context, filter, window), planned_in(context, window)})
        found.insert(found.end(), more.begin(), more.end());
    std::vector<Upcoming> items = shown(context, filter, std::move(found));
    for (auto more : {holidays_in(context, filter, window), returns_in(context, filter, window)})
        items.insert(items.end(), more.begin(), more.end());
    std::sort(items.begin(), items.end(), comes_before);
    return items;
}

} // namespace tend::commands
