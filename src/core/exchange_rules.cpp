#include "core/reason_rules.hpp"

#include <algorithm>

namespace tend {
namespace {

constexpr int unanswered_enough = 3;

/// Steps past the day from which a question of mine may be repeated; below 0 before it.
int nudge_steps(const Pulse& pulse, int waited) {
    constexpr int patience_days = 3;
    return pulse.reply_time ? pulse.reply_time->waited - pulse.reply_time->days : waited - patience_days;
}

} // namespace

std::optional<Reason> reply_reason(const Pulse& pulse) {
    if (!pulse.owed_since || *pulse.owed_since >= pulse.today) return std::nullopt;
    const int waited = days_since(*pulse.owed_since, pulse.today);
    return Reason{.code = ReasonCode::reply,
                  .points = std::min(3500, 1500 + 400 * (waited - 1)),
                  .on_day = pulse.owed_since,
                  .count = waited};
}

std::optional<Reason> nudge_reason(const Pulse& pulse) {
    if (!pulse.waiting_since || pulse.unanswered >= unanswered_enough) return std::nullopt;
    const int waited = days_since(*pulse.waiting_since, pulse.today);
    const int steps = nudge_steps(pulse, waited);
    if (steps < 0) return std::nullopt;
    return Reason{.code = ReasonCode::nudge,
                  .points = std::min(1400, 800 + 100 * steps),
                  .on_day = pulse.waiting_since,
                  .count = waited};
}

std::optional<Reason> turn_reason(const Pulse& pulse) {
    if (!pulse.they_began_last_three || pulse.owed_since) return std::nullopt;
    return Reason{.code = ReasonCode::turn, .points = 300, .count = 3};
}

std::optional<Reason> space_reason(const Pulse& pulse) {
    if (pulse.unanswered < unanswered_enough) return std::nullopt;
    return Reason{.code = ReasonCode::space, .points = -800, .count = pulse.unanswered};
}

} // namespace tend
