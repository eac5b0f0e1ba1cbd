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
    /// Where what is not of today begins.
    [[nodiscard]] Day after_today(Context& context) const {
        return std::max(from, context.today() + days{1});
    }
};

/// Milestones whose date lies in the window, and the work anniversaries that follow from starts among them.
std::vector<MilestoneOf> milestones_dated(Context& context, const Window& window) {
    auto milestones = context.store().milestones_between(window.from, window.until);
    std::set<PersonId> starters;
    for (const auto& [milestone, handle] : milestones)
        if (milestone.kind == MilestoneKind::started) starters.insert(milestone.person);
    for (const PersonId person : starters) {
        const auto theirs = context.store().milestones(person);
        const auto with_anniversary = with_work_anniversaries(theirs, context.today());
        milestones.insert(milestones.end(),
                          with_anniversary.begin() + static_cast<std::ptrdiff_t>(theirs.size()),
                          with_anniversary.end());
    }
    return milestones;
}

std::vector<Found> milestones_in(Context& context, const Window& window) {
    std::vector<Found> found;
    for (const auto& row : milestone_rows(context, milestones_dated(context, window))) {
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
    for (const auto& [follow_up, handle] : context.store().follow_ups_between(window.from, window.until)) {
        const std::string label = render::follow_up_words(follow_up);
        found.push_back({follow_up.person,
                         {*render::acting_day(follow_up), Upcoming::Kind::follow_up, std::nullopt, label}});
    }
    return found;
}

std::vector<Found> planned_in(Context& context, const Window& window) {
    std::vector<Found> found;
    for (const auto& [interaction, people] :
         context.store().history_between(window.after_today(context), window.until)) {
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

/// Whoever is quiet when they fall due is to be checked in with once they are back.
std::vector<Upcoming> check_ins_in(Context& context, const store::PersonFilter& filter,
                                   const Window& window) {
    std::vector<Upcoming> items;
    for (auto& person : context.store().coming_up(context.today(), window.from, window.until, filter)) {
        const Day on = std::max(*person.standing.due_on, person.quiet_until.value_or(Day::min()));
        items.push_back({on, Upcoming::Kind::check_in,
                         Candidate{std::move(person.handle), std::move(person.name)},
                         render::rhythm_words(person.standing)});
    }
    return items;
}

std::vector<Upcoming> returns_in(Context& context, const store::PersonFilter& filter, const Window& window) {
    std::vector<Upcoming> items;
    const auto back = context.store().people_back(window.after_today(context), window.until);
    for (const auto& person : context.store().active_people(back, filter, context.today())) {
        items.push_back({*person.quiet_until, Upcoming::Kind::back, Candidate{person.handle, person.name},
                         person.quiet_reason.value_or("")});
    }
    return items;
}

bool narrows(const store::PersonFilter& filter) {
    return filter.circle || filter.team || filter.tag || filter.org || filter.place || filter.tz;
}

/// Places are read only where there is a holiday.
std::vector<Upcoming> holidays_in(Context& context, const store::PersonFilter& filter, const Window& window) {
    auto holidays = context.store().holidays_between(window.from, window.until);
    if (!holidays.empty() && narrows(filter)) {
        std::set<std::string> places;
        context.store().for_each_person(
            filter, context.today(), Extent::row, 0,
            [&places](const PersonOnDay& row) { places.insert(row.person.place.value_or("")); });
        std::erase_if(holidays, [&places](const Holiday& holiday) {
            return std::none_of(places.begin(), places.end(), [&holiday](const std::string& place) {
                return is_within(place, holiday.place);
            });
        });
    }
    std::vector<Upcoming> items;
    for (const auto& holiday : holidays) {
        items.push_back({holiday.on_day, Upcoming::Kind::holiday, std::nullopt,
                         render::joined({holiday.place, holiday.label}, ": ")});
    }
    return items;
}

bool comes_sooner(const Upcoming& a, const Upcoming& b) {
    const std::string first = a.person ? a.person->handle : "";
    const std::string second = b.person ? b.person->handle : "";
    return std::tie(a.on, a.kind, first, a.label) < std::tie(b.on, b.kind, second, b.label);
}

/// What the window holds, in order.
std::vector<Upcoming> items_in(Context& context, const store::PersonFilter& filter, const Window& window) {
    std::vector<Found> found = milestones_in(context, window);
    for (auto more : {follow_ups_in(context, window), planned_in(context, window)})
        found.insert(found.end(), more.begin(), more.end());
    std::vector<Upcoming> items = shown(context, filter, std::move(found));
    for (auto more : {check_ins_in(context, filter, window), holidays_in(context, filter, window),
                      returns_in(context, filter, window)})
        items.insert(items.end(), more.begin(), more.end());
    std::sort(items.begin(), items.end(), comes_sooner);
    return items;
}

/// How many times as many days are looked at next, where the ones before did not hold enough.
constexpr int growth = 4;

} // namespace

std::vector<Upcoming> outlook(Context& context, const store::PersonFilter& filter, Day until,
                              std::size_t limit) {
    std::vector<Upcoming> items;
    Window window{context.today(), limit == 0 ? until : context.today()};
    while (window.from <= until && (limit == 0 || items.size() < limit)) {
        window.until = std::min(window.until, until);
        auto more = items_in(context, filter, window);
        std::move(more.begin(), more.end(), std::back_inserter(items));
        const days length = window.until - window.from + days{1};
        window = {window.until + days{1}, window.until + growth * length};
    }
    if (limit > 0 && items.size() > limit) items.resize(limit);
    return items;
}

} // namespace tend::commands
