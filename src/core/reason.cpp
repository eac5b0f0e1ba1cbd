#include "tend/reason.hpp"

#include "core/reason_rules.hpp"

#include <algorithm>
#include <array>

namespace tend {
namespace {

constexpr std::array reason_words = {"change",    "due",   "hello",   "importance", "milestone",
                                     "newcomer",  "nudge", "owed",    "promise",    "quiet",
                                     "reconnect", "reply", "setback", "space",      "turn"};

/// Reasons of the pulse that can stand alone, with the mark that only goes with silence.
template<class Tell>
void tell_of_pulse(const Pulse& pulse, const Tell& tell) {
    tell(reply_reason(pulse));
    tell(nudge_reason(pulse));
    tell(newcomer_reason(pulse));
    tell(hello_reason(pulse));
    if (auto silence = silence_reason(pulse)) {
        tell(std::move(silence));
        tell(quiet_reason(pulse));
    }
}

/// Reasons tied to follow-ups and to days that come round.
template<class Tell>
void tell_of_dates(const Pulse& pulse, std::span<const FollowUp> follow_ups,
                   std::span<const Occasion> occasions, const Tell& tell) {
    tell(promise_reason(follow_ups, pulse.today));
    tell(owed_reason(follow_ups, pulse.today));
    tell(occasion_reason(occasions, pulse.last_personal_on, pulse.today));
    tell(change_reason(occasions, pulse.last_personal_on, pulse.today));
}

/// What only adds to or takes from other reasons.
template<class Tell>
void tell_circumstances(const Pulse& pulse, const Tell& tell) {
    tell(importance_reason(pulse));
    tell(turn_reason(pulse));
    tell(space_reason(pulse));
}

bool cannot_wait(const Reason& reason) {
    switch (reason.code) {
    case ReasonCode::reply:
    case ReasonCode::promise:
    case ReasonCode::owed:
    case ReasonCode::nudge:
    case ReasonCode::milestone:
    case ReasonCode::setback:
    case ReasonCode::newcomer:
    case ReasonCode::change: return reason.points >= pressing_points;
    default: return false;
    }
}

/// Adds reasons up.
class Scale {
  public:
    void add(const Reason& reason) {
        points_ += reason.points;
        if (reason.code == ReasonCode::quiet) quiet_points_ = reason.points;
        if (cannot_wait(reason))
            lane_ = Lane::dated;
        else if (reason.code == ReasonCode::reconnect && lane_ == Lane::checkin)
            lane_ = Lane::reconnect;
        is_empty_ = false;
    }

    [[nodiscard]] bool is_empty() const { return is_empty_; }

    [[nodiscard]] Weight weight(const Pulse& pulse) const {
        const int uncertain = pulse.recent_contact_days ? 0 : quiet_points_;
        return {.lane = lane_,
                .least_points = std::max(0, points_ - uncertain),
                .most_points = std::max(0, points_),
                .lateness = pulse.cadence_days > 0 ? pulse.silence_milli / pulse.cadence_days : 0};
    }

  private:
    int points_ = 0;
    int quiet_points_ = 0;
    Lane lane_ = Lane::checkin;
    bool is_empty_ = true;
};

bool leads(const Reason& a, const Reason& b) {
    return a.points != b.points ? a.points > b.points : a.code < b.code;
}

} // namespace

std::string to_text(ReasonCode code) {
    return reason_words[static_cast<std::size_t>(code)];
}

std::string to_text(Lane lane) {
    switch (lane) {
    case Lane::dated: return "dated";
    case Lane::checkin: return "checkin";
    case Lane::reconnect: return "reconnect";
    }
    return {};
}

std::vector<Reason> reasons_for(const Pulse& pulse, std::span<const FollowUp> follow_ups,
                                std::span<const Occasion> occasions) {
    std::vector<Reason> reasons;
    const auto tell = [&](std::optional<Reason> reason) {
        if (reason) reasons.push_back(std::move(*reason));
    };
    tell_of_pulse(pulse, tell);
    tell_of_dates(pulse, follow_ups, occasions, tell);
    if (!reasons.empty()) tell_circumstances(pulse, tell);
    std::sort(reasons.begin(), reasons.end(), leads);
    return reasons;
}

const Reason& strongest_of(std::span<const Reason> reasons) {
    return *std::max_element(reasons.begin(), reasons.end(), [](const Reason& a, const Reason& b) {
        return a.points != b.points ? a.points < b.points : a.code < b.code;
    });
}

std::optional<Weight> weight_of(const Pulse& pulse, std::span<const Reason> reasons) {
    if (reasons.empty()) return std::nullopt;
    Scale scale;
    for (const Reason& reason : reasons) scale.add(reason);
    return scale.weight(pulse);
}

std::optional<Weight> weight_for(const Pulse& pulse, std::span<const FollowUp> follow_ups,
                                 std::span<const Occasion> occasions) {
    Scale scale;
    const auto add = [&](const std::optional<Reason>& reason) {
        if (reason) scale.add(*reason);
    };
    tell_of_pulse(pulse, add);
    if (!follow_ups.empty() || !occasions.empty()) tell_of_dates(pulse, follow_ups, occasions, add);
    if (scale.is_empty()) return std::nullopt;
    tell_circumstances(pulse, add);
    return scale.weight(pulse);
}

std::optional<Weight> base_weight(const Pulse& pulse) {
    return weight_for(pulse, {}, {});
}

} // namespace tend
