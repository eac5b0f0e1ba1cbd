#include "text/fold.hpp"
#include "timezone/zone_names.hpp"
#include "timezone/zones.hpp"

#include <algorithm>
#include <set>

namespace tend::timezone {

namespace {

/// Whether `name` begins so, or a part of it does.
bool has_beginning(std::string_view name, std::string_view beginning) {
    while (!name.starts_with(beginning)) {
        const auto slash = name.find('/');
        if (slash == std::string_view::npos) return false;
        name.remove_prefix(slash + 1);
    }
    return true;
}

} // namespace

std::vector<std::string> zones_beginning(std::string_view beginning) {
    std::string wanted = text::folded(beginning);
    std::replace(wanted.begin(), wanted.end(), ' ', '_');
    std::set<std::string> zones;
    for (const auto& known : ZoneNames::of_system().all()) {
        if (has_beginning(text::folded(known.name), wanted)) zones.insert(known.canonical);
    }
    return {zones.begin(), zones.end()};
}

} // namespace tend::timezone
