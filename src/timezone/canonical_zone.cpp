#include "timezone/zones.hpp"

#include "text/fold.hpp"
#include "text/gate.hpp"
#include "timezone/zone_files.hpp"
#include "timezone/zone_hints.hpp"
#include "timezone/zone_names.hpp"

#include <algorithm>
#include <array>

namespace tend::timezone {
namespace {

/// Known without any file, so that the program works where no zone data is installed.
bool is_utc(std::string_view folded) {
    constexpr std::array<std::string_view, 8> names = {"utc",  "etc/utc",  "uct",       "etc/uct",
                                                       "zulu", "etc/zulu", "universal", "etc/universal"};
    return std::find(names.begin(), names.end(), folded) != names.end();
}

} // namespace

std::string canonical_zone(std::string_view typed) {
    std::string name = text::trimmed(typed);
    if (name.starts_with(':')) name = text::trimmed(std::string_view(name).substr(1));
    if (name.empty())
        throw InvalidInput("the time zone is empty", "a zone is named for a place, as in Europe/Berlin");

    if (is_utc(text::folded(name))) return "UTC";
    const auto canonical = ZoneNames::of_system().canonical(name);
    if (!canonical || !is_zone_file(zone_folder, *canonical)) throw unknown_zone(typed);
    return *canonical;
}

} // namespace tend::timezone
