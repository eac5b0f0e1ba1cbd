#pragma once

#include "commands/arguments.hpp"
#include "commands/context.hpp"
#include "render/review_view.hpp"

#include <vector>

// What `review`, `graph` and `report` gather alike.

namespace tend::commands {

/// Days that are looked back on, both included.
struct Period {
    Day first{}, last{};
};

/// The year of the calendar that `--year` says, up to today; without it the twelve months that end with this
/// one. Throws InvalidInput for a year ahead.
[[nodiscard]] Period year_of(const Arguments& arguments, Day today);

/// Whether any of the options that narrow a list of people was given.
[[nodiscard]] bool has_filter(const Arguments& arguments);

/// Everybody the filters let through, archived people too: what happened with them happened.
[[nodiscard]] std::vector<Member> members_of(const Arguments& arguments, Context& context);

/// Those of `members` who are among `people` (sorted) and active, and whose rhythm does not fit, in the order
/// given.
[[nodiscard]] std::vector<render::MisfitRow> misfits_of(Context& context, const std::vector<Member>& members,
                                                        const std::vector<PersonId>& people);

/// What happened in the period with everybody, or with those of `members` where a filter was given.
[[nodiscard]] std::vector<PastContact> contacts_in(const Period& period, const Arguments& arguments,
                                                   Context& context);

} // namespace tend::commands
