#include "commands/presence.hpp"

#include "commands/participants.hpp"
#include "commands/people.hpp"
#include "commands/places.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace tend::commands {

namespace {

/// Whoever works longer than this without a pause has no end to tell.
constexpr days longest_work{14};

/// Somebody with what decides where they stand in the list.
struct Presence {
    Person person;
    std::optional<std::string> zone;
    std::optional<LocalNow> local;
};

/// Days off by place, each told once.
class DaysOff {
  public:
    explicit DaysOff(std::vector<Holiday> holidays) : holidays_(std::move(holidays)) {}

    [[nodiscard]] bool includes(const std::optional<std::string>& place, Day day) {
        if (!place || holidays_.empty()) return false;
        const auto [found, is_new] = by_place_.try_emplace(*place);
        if (is_new) found->second = days_off(holidays_, place);
        return std::binary_search(found->second.begin(), found->second.end(), day);
    }

    [[nodiscard]] const std::vector<Holiday>& holidays() const { return holidays_; }

  private:
    std::vector<Holiday> holidays_;
    std::map<std::string, std::vector<Day>> by_place_;
};

int rank(const Presence& presence) {
    if (!presence.local) return 2;
    return presence.local->at_work ? 0 : 1;
}

/// When the working time ends that is under way now.
std::optional<LocalNow> end_of_work(Context& context, const Person& person,
                                    const std::vector<Holiday>& holidays) {
    const Participant who = participant(context, person, holidays);
    const TimeSpan ahead{context.now(), context.now() + longest_work};
    const auto open = open_hours(who.week, ahead);
    if (open.empty() || open.front().begin != ahead.begin || open.front().end == ahead.end)
        return std::nullopt;
    return clock_of(who, open.front().end);
}

/// The same, told once for all who work the same hours in the same place: among many people, most do.
class EndsOfWork {
  public:
    [[nodiscard]] std::optional<LocalNow> of(Context& context, const Person& person,
                                             const std::vector<Holiday>& holidays) {
        if (person.away_tz) return end_of_work(context, person, holidays);
        const std::string hours = person.hours ? to_text(*person.hours) : "";
        const auto [found, is_new] =
            known_.try_emplace({person.tz.value_or(""), person.place.value_or(""), hours});
        if (is_new) found->second = end_of_work(context, person, holidays);
        return found->second;
    }

  private:
    std::map<std::array<std::string, 3>, std::optional<LocalNow>> known_;
};

} // namespace

std::vector<render::PresentRow> presence_rows(Context& context, store::PersonFilter filter,
                                              std::size_t limit) {
    filter.state = PersonState::active;
    DaysOff off(context.store().holidays());
    std::vector<Presence> everybody;
    context.store().for_each_person(filter, context.today(), Extent::row, 0, [&](PersonOnDay&& known) {
        Presence presence{std::move(known.person), {}, {}};
        presence.zone = zone_on(presence.person, context.today());
        presence.local = context.local_now(presence.zone, presence.person.hours);
        if (presence.local && off.includes(presence.person.place, presence.local->day))
            presence.local->at_work = false;
        everybody.push_back(std::move(presence));
    });
    std::stable_sort(everybody.begin(), everybody.end(),
                     [](const Presence& a, const Presence& b) { return rank(a) < rank(b); });
    if (limit > 0 && everybody.size() > limit) everybody.resize(limit);

    EndsOfWork ends;
    std::vector<render::PresentRow> rows;
    for (auto& [person, zone, local] : everybody) {
        const bool at_work = local && local->at_work;
        auto until = at_work ? ends.of(context, person, off.holidays()) : std::nullopt;
        rows.push_back({person.handle, person.name, zone, local, std::move(until)});
    }
    return rows;
}

} // namespace tend::commands
