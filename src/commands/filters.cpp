#include "commands/filters.hpp"

#include "timezone/zones.hpp"

namespace tend::commands {

store::PersonFilter read_filter(const Arguments& arguments, Context& context) {
    store::PersonFilter filter;
    if (const auto name = arguments.value("--circle")) filter.circle = context.store().circle(*name).name;
    filter.team = arguments.value("--team");
    filter.tag = arguments.value("--tag");
    filter.org = arguments.value("--org");
    filter.place = arguments.value("--place");
    if (const auto zone = arguments.value("--tz")) filter.tz = timezone::canonical_zone(*zone);
    return filter;
}

} // namespace tend::commands
