#include "timezone/system_zone.hpp"

#include "tend/errors.hpp"
#include "timezone/zone_files.hpp"
#include "timezone/zones.hpp"

#include <optional>
#include <string_view>

namespace tend::timezone {
namespace {

namespace fs = std::filesystem;

/// The zone a link leads to, by what stands behind `zoneinfo/` in its target.
std::optional<std::string> zone_of_link(fs::path link) {
    constexpr std::string_view folder = "zoneinfo/";
    constexpr int most_links = 8;
    std::error_code error;
    for (int steps = 0; steps < most_links && fs::is_symlink(link, error); ++steps) {
        const fs::path target = fs::read_symlink(link, error);
        const std::string text = target.string();
        if (const auto at = text.rfind(folder); at != std::string::npos)
            if (auto zone = known_zone(text.substr(at + folder.size()))) return zone;
        link = link.parent_path() / target;
    }
    return std::nullopt;
}

} // namespace

std::string system_zone_in(const fs::path& etc) {
    if (auto zone = zone_of_link(etc / "localtime")) return *zone;
    if (const auto text = file_text(etc / "timezone"))
        if (auto zone = known_zone(*text)) return *zone;
    return "UTC";
}

std::string system_zone() {
    return system_zone_in("/etc");
}

} // namespace tend::timezone
