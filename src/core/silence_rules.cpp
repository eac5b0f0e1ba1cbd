#include "core/reason_rules.hpp"

#include <algorithm>

namespace tend {
namespace {

/// A guess, and a first hello, never outrank a chosen rhythm that was missed twice.
constexpr int most_for_a_guess = 2000;

bool is_set(CadenceSource source) {
    return source == CadenceSource::own || source == CadenceSource::circle;
}

/// Whether something planned makes a check-in needless.
bool is_planned_soon(const Pulse& pulse) {
    const days window{std::max(3, std::min(14, pulse.cadence_days / 2))};
    return pulse.next_planned && *pulse.next_planned > pulse.today &&
           *pulse.next_planned <= pulse.today + window;
}

/// Whether check-ins are wished for at all, and not planned already.
bool wants_checkin(const Pulse& pulse) {
    return pulse.source != CadenceSource::none && !is_planned_soon(pulse);
}

bool is_lost(const Pulse& pulse) {
    constexpr std::int64_t lost_days = 180;
    constexpr std::int64_t lost_days_of_a_guess = 365;
    const std::int64_t silent_days = pulse.silence_milli / 1000;
    if (silent_days < lost_days) return false;
    return pulse.silence_milli >= std::int64_t{8000} * pulse.cadence_days ||
           (pulse.source == CadenceSource::default_ && silent_days >= lost_days_of_a_guess);
}

/// What nobody counted is at least this.
int fewest_recent_contact_days(const Pulse& pulse) {
    return *pulse.last_contact_on > pulse.today - days{90} ? 1 : 0;
}

} // namespace

std::optional<Reason> newcomer_reason(const Pulse& pulse) {
    if (!pulse.welcome_on || *pulse.welcome_on > pulse.today) return std::nullopt;
    const int there = days_since(*pulse.welcome_on, pulse.today);
    if (there > 14 || (pulse.last_personal_on && *pulse.last_personal_on >= *pulse.welcome_on))
        return std::nullopt;
    return Reason{.code = ReasonCode::newcomer,
                  .points = there <= 3 ? 2200 : 1800,
                  .on_day = pulse.welcome_on,
                  .count = there};
}

std::optional<Reason> hello_reason(const Pulse& pulse) {
    constexpr int days_to_hello = 7;
    const bool is_wanted = is_set(pulse.source) || pulse.importance >= Importance::high;
    if (pulse.last_personal_on || !is_wanted || !wants_checkin(pulse) || newcomer_reason(pulse))
        return std::nullopt;
    const int known = days_since(pulse.added_on, pulse.today);
    const int points = due_points(std::int64_t{1000} * known, days_to_hello);
    if (points == 0) return std::nullopt;
    return Reason{.code = ReasonCode::hello,
                  .points = std::min(most_for_a_guess, points),
                  .on_day = pulse.added_on,
                  .count = known};
}

std::optional<Reason> silence_reason(const Pulse& pulse) {
    if (!pulse.last_personal_on || !wants_checkin(pulse)) return std::nullopt;
    const int pressure = due_points(pulse.silence_milli, pulse.cadence_days);
    if (pressure == 0) return std::nullopt;
    const bool lost = is_lost(pulse);
    return Reason{.code = lost ? ReasonCode::reconnect : ReasonCode::due,
                  .points = pulse.source == CadenceSource::default_ ? std::min(most_for_a_guess, pressure)
                                                                    : pressure,
                  .on_day = lost ? pulse.last_personal_on : pulse.last_contact_on,
                  .count = static_cast<int>(pulse.silence_milli / 1000)};
}

std::optional<Reason> quiet_reason(const Pulse& pulse) {
    if (!pulse.last_contact_on) return std::nullopt;
    const int recent = pulse.recent_contact_days.value_or(fewest_recent_contact_days(pulse));
    const int silent = days_since(*pulse.last_contact_on, pulse.today);
    const Fade fade = fade_of(silent, recent, pulse.contact_day_count);
    if (fade == Fade::steady) return std::nullopt;
    return Reason{.code = ReasonCode::quiet,
                  .points = fade == Fade::cooling ? 200 : 500,
                  .count = pulse.contact_day_count};
}

std::optional<Reason> importance_reason(const Pulse& pulse) {
    const auto reason = [](int points) { return Reason{.code = ReasonCode::importance, .points = points}; };
    switch (pulse.importance) {
    case Importance::low: return reason(-300);
    case Importance::normal: break;
    case Importance::high: return reason(300);
    case Importance::key: return reason(600);
    }
    return std::nullopt;
}

} // namespace tend
