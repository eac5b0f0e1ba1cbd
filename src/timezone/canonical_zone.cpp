#include "timezone/zones.hpp"

#include "text/fold.hpp"
#include "text/gate.hpp"
#include "timezone/zone_files.hpp"
#include "timezone/zone_hints.hpp"
#include "timezone/zone_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tend::timezone {
namespace {

/// Known without any file, so that the program works where no zone data is installed.
bool is_utc(std::string_view folded) {
    constexpr std::array<std::string_view, 8> names = {"utc",  "etc/utc",  "uct",       "etc/uct",
                                                       "zulu", "etc/zulu", "universal", "etc/universal"};
    return std::find(names.begin(), names.end(), folded) != names.end();
}

/// Most commands ask for one zone, by its own name: they need no list of all names.
bool is_own_name_at_once(std::string_view name) {
    static bool was_asked = false;
    return !std::exchange(was_asked, true) && ZoneNames::is_own_name(zone_folder, name);
}

} // namespace

std::string canonical_zone(std::string_view typed) {
    if (text::trimmed(typed).empty() || text::trimmed(typed) == ":")
        throw InvalidInput("the time zone is empty", "a zone is named for a place, as in Europe/Berlin");
    if (auto zone = known_zone(typed)) return *std::move(zone);
    throw unknown_zone(typed);
}

std::optional<std::string> known_zone(std::string_view name) {
    std::string bare = text::trimmed(name);
    if (bare.starts_with(':')) bare = text::trimmed(std::string_view(bare).substr(1));
    if (is_utc(text::folded(bare))) return "UTC";
    auto canonical = is_own_name_at_once(bare) ? std::optional(bare) : ZoneNames::of_system().canonical(bare);
    if (!canonical || !is_zone_file(zone_folder, *canonical)) return std::nullopt;
    return canonical;
}

} // namespace tend::timezone
