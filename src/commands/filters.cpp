#include "commands/filters.hpp"

#include "timezone/zones.hpp"

#include <fmt/format.h>

namespace tend::commands {

store::PersonFilter read_filter(const Arguments& arguments, Context& context) {
    store::PersonFilter filter;
    if (const auto name = arguments.value("--circle")) filter.circle = context.store().circle(*name).name;
    filter.team = arguments.value("--team");
    filter.tag = arguments.value("--tag");
    filter.org = arguments.value("--org");
    filter.place = arguments.value("--place");
    if (const auto state = arguments.value(state_option.names)) {
        filter.state = parse_person_state(*state == "no-contact" ? "no_contact" : *state);
        filter.all_states = *state == "all";
        if (!filter.state && !filter.all_states) {
            throw InvalidInput(fmt::format("--state: \"{}\" is no state", *state),
                               "active, archived, no_contact or all");
        }
    }
    if (const auto zone = arguments.value("--tz")) filter.tz = timezone::canonical_zone(*zone);
    return filter;
}

} // namespace tend::commands
