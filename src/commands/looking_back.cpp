#include "commands/looking_back.hpp"

#include "commands/filters.hpp"
#include "tend/rhythm_fit.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tend::commands {

Period year_of(const Arguments& arguments, Day today) {
    const auto typed = arguments.value("--year");
    if (!typed) return {twelve_months_begin(today), today};
    const std::chrono::year year{parse_number(*typed, "--year", 1, 9999)};
    const Day first{year / std::chrono::January / 1};
    if (first > today)
        throw InvalidInput(fmt::format("--year: {} lies ahead", *typed),
                           fmt::format("{} shows what happened", arguments.called_as()));
    return {first, std::min(today, Day{year / std::chrono::December / 31})};
}

bool has_filter(const Arguments& arguments) {
    return std::any_of(filter_options.begin(), filter_options.end(),
                       [&](const Option& option) { return arguments.has(option.names); });
}

std::vector<Member> members_of(const Arguments& arguments, Context& context) {
    auto filter = read_filter(arguments, context);
    filter.all_states = true;
    return context.store().members(filter, context.today());
}

std::vector<render::MisfitRow> misfits_of(Context& context, const std::vector<Member>& members,
                                          const std::vector<PersonId>& people) {
    std::vector<render::MisfitRow> misfits;
    for (const Member& member : members) {
        const bool is_in_touch = std::binary_search(people.begin(), people.end(), member.id);
        if (!is_in_touch || member.state != PersonState::active) continue;
        const Day today = context.today();
        const Standing standing = context.store().row_on(member.id, today).standing;
        const auto fit = rhythm_fit(standing, context.store().contact_days(member.id, today), today);
        if (fit) misfits.push_back({{member.handle, member.name}, *standing.cadence, standing.source, *fit});
    }
    return misfits;
}

std::vector<PastContact> contacts_in(const Period& period, const Arguments& arguments, Context& context) {
    auto contacts = context.store().contacts_between(period.first, period.last);
    if (!has_filter(arguments)) return contacts;
    std::vector<PersonId> people;
    for (const Member& member : members_of(arguments, context)) people.push_back(member.id);
    std::sort(people.begin(), people.end());
    return among(std::move(contacts), people);
}

} // namespace tend::commands
