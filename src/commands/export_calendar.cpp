#include "commands/export_calendar.hpp"

#include "commands/milestone_rows.hpp"
#include "commands/settings.hpp"
#include "interchange/ics_writer.hpp"
#include "render/phrases.hpp"
#include "render/words.hpp"
#include "tend/milestone.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace tend::commands {

namespace {

using interchange::CalendarEntry;

/// An entry before it is known whether its person is active, and what they are called.
struct Entry {
    PersonId person;
    std::string uid;
    std::string what; ///< behind the name and a colon
    std::variant<Day, Instant> start;
    std::string rule;
};

std::string uid_of(std::string_view kind, const Uuid& id) {
    return fmt::format("{}-{}@tend", kind, to_text(id));
}

/// The day a milestone began on; where the year is unknown, a leap year, as it may be a 29 February.
Day first_day_of(const Milestone& milestone) {
    constexpr int any_leap_year = 2000;
    const PartialDay& on = milestone.on;
    return make_day(on.year.value_or(any_leap_year), on.month, on.day).value();
}

std::vector<Entry> milestones(Context& context) {
    std::vector<Entry> entries;
    const auto rows = milestone_agenda(context, context.store().milestones(std::nullopt));
    std::set<MilestoneId> starts;
    for (const auto& row : rows)
        if (row.milestone.kind == MilestoneKind::started) starts.insert(row.milestone.id);
    for (const auto& row : rows) {
        const Milestone& milestone = row.milestone;
        const bool is_over = !row.next || (!milestone.yearly && milestone.done_on);
        if (is_over) continue;
        const bool follows = milestone.kind == MilestoneKind::anniversary && starts.contains(milestone.id);
        entries.push_back({milestone.person,
                           uid_of(follows ? "anniversary" : "milestone", milestone.id.bytes),
                           render::milestone_words(milestone), first_day_of(milestone),
                           milestone.yearly ? yearly_rule(milestone.on, leap_rule(context)) : std::string()});
    }
    return entries;
}

std::vector<Entry> follow_ups(Context& context) {
    std::vector<Entry> entries;
    for (const auto& [follow_up, handle] : context.store().open_follow_ups(std::nullopt)) {
        if (const auto day = render::acting_day(follow_up))
            entries.push_back({follow_up.person, uid_of("follow-up", follow_up.id.bytes),
                               render::follow_up_words(follow_up), *day, ""});
    }
    return entries;
}

/// What is due already stands on today; whoever is quiet is to be checked in with once they are back.
std::vector<Entry> check_ins(Context& context) {
    constexpr Day for_ever{std::chrono::year{9999} / std::chrono::December / 31};
    std::vector<Entry> entries;
    for (const auto& person : context.store().due(context.today(), for_ever, {}, 0)) {
        const Day day =
            std::max({*person.standing.due_on, person.quiet_until.value_or(Day::min()), context.today()});
        entries.push_back({person.id, uid_of("check-in", person.id.bytes), "check in", day, ""});
    }
    return entries;
}

/// What came from a calendar stands there already.
bool is_from_calendar(Context& context, InteractionId id) {
    const auto sources = context.store().sources_of("interaction", id.bytes);
    return std::any_of(sources.begin(), sources.end(),
                       [](const std::string& key) { return key.starts_with("ics:"); });
}

std::vector<Entry> planned(Context& context) {
    std::vector<Entry> entries;
    for (const auto& [interaction, people] :
         context.store().history(std::nullopt, context.today() + days{1}, 0)) {
        if (is_from_calendar(context, interaction.id)) continue;
        std::variant<Day, Instant> start = interaction.on_day;
        if (interaction.at) start = *interaction.at;
        const std::string what = render::joined({to_text(interaction.channel), interaction.text}, ": ");
        for (const auto& person : people)
            entries.push_back(
                {person.id, fmt::format("planned-{}-{}@tend", to_text(interaction.id.bytes), person.handle),
                 what, start, ""});
    }
    return entries;
}

/// The names of those of `people` who are active.
std::map<PersonId, std::string> active_names(Context& context, const std::set<PersonId>& people) {
    const std::vector<PersonId> ids(people.begin(), people.end());
    std::map<PersonId, std::string> names;
    for (auto& person : context.store().active_people(ids, {}, context.today()))
        names.emplace(person.id, std::move(person.name));
    return names;
}

} // namespace

std::string yearly_rule(const PartialDay& day, LeapRule rule) {
    if (day.month != 2 || day.day != 29) return "FREQ=YEARLY";
    // The 60th day of a year is 29 February in a leap year, 1 March in others.
    return rule == LeapRule::feb28 ? "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" : "FREQ=YEARLY;BYYEARDAY=60";
}

void write_calendar(Context& context, const std::function<void(std::string_view)>& out) {
    std::vector<Entry> entries = milestones(context);
    for (auto more : {follow_ups(context), check_ins(context), planned(context)})
        entries.insert(entries.end(), more.begin(), more.end());
    std::set<PersonId> people;
    for (const auto& entry : entries) people.insert(entry.person);
    const auto names = active_names(context, people);
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.uid < b.uid; });

    interchange::CalendarWriter writer(context.now(), out);
    for (auto& entry : entries) {
        const auto name = names.find(entry.person);
        if (name == names.end()) continue;
        writer.write({std::move(entry.uid), fmt::format("{}: {}", name->second, entry.what), entry.start,
                      std::move(entry.rule)});
    }
    writer.finish();
}

} // namespace tend::commands
