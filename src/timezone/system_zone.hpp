#pragma once

#include <filesystem>
#include <string>

// For the sources of this folder.

namespace tend::timezone {

/// What system_zone says where `etc` stands for /etc.
[[nodiscard]] std::string system_zone_in(const std::filesystem::path& etc);

} // namespace tend::timezone
