#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

// For the sources of this folder: the zone files of the system (RFC 8536) and the tables beside them.

namespace tend::timezone {

/// Where Linux systems keep their zone files.
inline constexpr std::string_view zone_folder = "/usr/share/zoneinfo";

/// What the file holds; nothing where it cannot be read.
[[nodiscard]] std::optional<std::string> file_text(const std::filesystem::path& path);

/// Whether `name` can name a zone at all: letters, digits and `_+-` in parts joined by `/`, no path out of
/// the folder.
[[nodiscard]] bool is_name_of_zone(std::string_view name);

/// Whether a file of `folder` holds the zone `name`, spelled exactly so.
[[nodiscard]] bool is_zone_file(const std::filesystem::path& folder, const std::string& name);

/// Whether clocks in the zone go on changing by a yearly rule after the last change that its file lists.
[[nodiscard]] bool has_rule_for_ever(const std::filesystem::path& folder, const std::string& name);

} // namespace tend::timezone
