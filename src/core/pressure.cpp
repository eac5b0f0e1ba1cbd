#include "tend/rhythm.hpp"

#include <algorithm>

namespace tend {

int due_points(std::int64_t silence_milli, int cadence_days) {
    std::int64_t reached = 1000 * std::int64_t{cadence_days};
    if (silence_milli < reached) return 0;
    std::int64_t points = 1000;
    while (silence_milli >= 2 * reached) {
        reached *= 2;
        points += 1000;
    }
    return static_cast<int>(points + 1000 * (silence_milli - reached) / reached);
}

Fade fade_of(int days_silent, int recent_contact_days, int contact_day_count) {
    constexpr int least_contact_days = 3;
    const std::int64_t silence = 1 + std::int64_t{days_silent};
    const std::int64_t richness = (1 + std::int64_t{recent_contact_days}) * contact_day_count;
    if (contact_day_count < least_contact_days || silence * silence < 16 * richness) return Fade::steady;
    return silence * silence < 256 * richness ? Fade::cooling : Fade::fading;
}

int recent_contact_days(std::span<const Day> contact_days, Day today) {
    return static_cast<int>(std::count_if(contact_days.begin(), contact_days.end(),
                                          [&](Day day) { return day > today - days{90} && day <= today; }));
}

} // namespace tend
