#include "tend/approach.hpp"

#include <algorithm>

namespace tend {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr hours notice_for_a_talk{1};

bool is_among(Channel channel, const std::vector<Channel>& channels) {
    return std::find(channels.begin(), channels.end(), channel) != channels.end();
}

/// Whether it is for them to say how: nothing that happened asks for a certain way.
bool is_open_to_wishes(ReasonCode code) {
    return code == ReasonCode::due || code == ReasonCode::hello || code == ReasonCode::change ||
           code == ReasonCode::reconnect;
}

Channel asked_for(ReasonCode code, const Habits& habits) {
    const Channel usual = habits.one_to_one_channel.value_or(Channel::chat);
    switch (code) {
    case ReasonCode::reply: return habits.their_channel.value_or(Channel::chat);
    case ReasonCode::promise:
    case ReasonCode::owed:
    case ReasonCode::nudge: return usual;
    case ReasonCode::setback: return Channel::call;
    case ReasonCode::reconnect: return Channel::email;
    case ReasonCode::due: return habits.only_texts ? Channel::video : usual;
    default: return Channel::chat;
    }
}

/// The channels to try, the best first.
std::vector<Channel> channels_in_order(std::span<const Reason> reasons, const Habits& habits,
                                       const std::vector<Channel>& via) {
    std::vector<Channel> order;
    const ReasonCode lead = strongest_of(reasons).code;
    const bool needs_space = std::any_of(reasons.begin(), reasons.end(), [](const Reason& reason) {
        return reason.code == ReasonCode::space;
    });
    if (needs_space) {
        order = {Channel::email};
    } else {
        if (is_open_to_wishes(lead)) order = via;
        order.push_back(asked_for(lead, habits));
    }
    order.insert(order.end(), {Channel::chat, Channel::email, Channel::letter});
    return order;
}

std::optional<Instant> first_time(Channel channel, const Workweeks& workweeks, Instant now) {
    return is_live(channel)
               ? first_shared_half_hour(workweeks.theirs, workweeks.mine, now + notice_for_a_talk)
               : first_quarter(workweeks.theirs, now);
}

Timing timing_of(Channel channel, Instant start_at, const Workweek& mine, Instant now) {
    if (start_at - now < minutes{15}) return Timing::now;
    return is_live(channel) || is_at_work(mine, start_at) ? Timing::later : Timing::scheduled;
}

} // namespace

bool is_live(Channel channel) {
    switch (channel) {
    case Channel::call:
    case Channel::video:
    case Channel::meet:
    case Channel::work:
    case Channel::event: return true;
    default: return false;
    }
}

bool is_proposable(Channel channel) {
    switch (channel) {
    case Channel::social:
    case Channel::work:
    case Channel::event:
    case Channel::react: return false;
    default: return true;
    }
}

Approach approach_for(std::span<const Reason> reasons, const Habits& habits, const ChannelWishes& wishes,
                      const Workweeks& workweeks, Instant now) {
    for (const Channel channel : channels_in_order(reasons, habits, wishes.via)) {
        if (!is_proposable(channel) || is_among(channel, wishes.avoid)) continue;
        if (const auto start_at = first_time(channel, workweeks, now))
            return {channel, *start_at, timing_of(channel, *start_at, workweeks.mine, now)};
    }
    return {Channel::email, now, Timing::now};
}

} // namespace tend
