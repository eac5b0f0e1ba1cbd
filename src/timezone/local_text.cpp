#include "timezone/zones.hpp"

#include <fmt/format.h>

namespace tend::timezone {

std::string to_text(Instant instant, const LocalTime& local) {
    const auto offset = std::chrono::duration_cast<std::chrono::minutes>(local.offset);
    std::string text = tend::to_text(instant + offset);
    text.back() = offset < std::chrono::minutes(0) ? '-' : '+'; // in place of the Z
    const auto distance = std::chrono::abs(offset).count();
    return text + fmt::format("{:02}:{:02}", distance / 60, distance % 60);
}

} // namespace tend::timezone
