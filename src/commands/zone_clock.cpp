#include "commands/zone_clock.hpp"

#include <chrono>

namespace tend::commands {

namespace {

constexpr days before_it{1};
constexpr days after_it{9}; // a search for a time looks a week ahead
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
    if (instant < from_ || instant >= until_) look_around(instant);
    return shifted(instant, instant < change_ ? before_ : after_);
}

void ZoneClock::look_around(Instant instant) {
    const auto offset_at = [this](Instant moment) { return timezone::own_local_time(zone_, moment).offset; };
    from_ = std::chrono::floor<days>(instant) - before_it;
    until_ = from_ + before_it + after_it;
    before_ = offset_at(from_);
    after_ = offset_at(until_);
    change_ = until_;
    if (before_ == after_) return;
    Instant still_before = from_;
    while (change_ - still_before > std::chrono::seconds(1)) {
        const Instant middle =
            std::chrono::floor<std::chrono::seconds>(still_before + (change_ - still_before) / 2);
        (offset_at(middle) == before_ ? still_before : change_) = middle;
    }
}

Instant morning_of(const ZoneClocks& clocks, const std::string& zone, Day day) {
    const Instant there = std::chrono::sys_days(day.time_since_epoch()) + morning;
    // Once more with the offset of the moment found: clocks may have changed in the night before.
    const Instant near = there - clocks(zone, there).offset;
    return there - clocks(zone, near).offset;
}

} // namespace tend::commands
