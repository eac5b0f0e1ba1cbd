#include "commands/posting.hpp"

#include "commands/settings.hpp"

namespace tend::commands {

FollowUp arriving_on(FollowUp follow_up, Day day, Context& context) {
    follow_up.due_on = day;
    follow_up.start_by.reset();
    if (follow_up.owner == Owner::them) return follow_up;
    const auto place = context.store().person(follow_up.person).place;
    follow_up.start_by = day - days{post_days(context, place)};
    return follow_up;
}

} // namespace tend::commands
