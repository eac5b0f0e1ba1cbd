#include "commands/zone_clock.hpp"

#include <chrono>

namespace tend::commands {

namespace {

constexpr days before{1};
constexpr days after{9}; // a search for a time looks a week ahead
constexpr std::chrono::hours morning{9};

timezone::LocalTime shifted(Instant instant, std::chrono::seconds offset) {
    const auto shown = std::chrono::floor<std::chrono::minutes>(instant + offset);
    const auto day = std::chrono::floor<days>(shown);
    return {.day = Day(day.time_since_epoch()),
            .minute = static_cast<int>((shown - day).count()),
            .offset = offset};
}

} // namespace

timezone::LocalTime ZoneClock::operator()(Instant instant) {
    if (instant < from_ || instant >= until_) {
        from_ = std::chrono::floor<days>(instant) - before;
        until_ = from_ + before + after;
        offset_ = timezone::own_local_time(zone_, from_).offset;
        is_steady_ = timezone::own_local_time(zone_, until_).offset == offset_;
    }
    return is_steady_ ? shifted(instant, offset_) : timezone::local_time(zone_, instant);
}

Instant morning_of(const std::string& zone, Day day) {
    const Instant there = std::chrono::sys_days(day.time_since_epoch()) + morning;
    // Once more with the offset of the moment found: clocks may have changed in the night before.
    const Instant near = there - timezone::own_local_time(zone, there).offset;
    return there - timezone::own_local_time(zone, near).offset;
}

} // namespace tend::commands
