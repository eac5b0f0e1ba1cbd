#include "tend/approach.hpp"

namespace tend {
namespace {

constexpr int texts_in_a_row = 3;

bool is_repeatable_from_afar(const ContactEvent& event) {
    return event.others <= 1 && is_proposable(event.channel) && event.channel != Channel::meet;
}

} // namespace

bool HabitsBackwards::learn(const Exchange& exchange) {
    const ContactEvent& event = exchange.event;
    if (event.on_day > today_ || event.tried) return true;
    if (seen_++ < texts_in_a_row && !is_live(event.channel)) ++texts_;
    habits_.only_texts = texts_ == texts_in_a_row;
    if (!habits_.their_channel && event.direction == Direction::in) habits_.their_channel = event.channel;
    if (!habits_.one_to_one_channel && is_repeatable_from_afar(event))
        habits_.one_to_one_channel = event.channel;
    if (habits_.topic.empty()) habits_.topic = exchange.text;
    return seen_ < texts_in_a_row || !habits_.their_channel || !habits_.one_to_one_channel ||
           habits_.topic.empty();
}

Habits habits_of(std::span<const Exchange> history, Day today) {
    HabitsBackwards habits(today);
    for (auto exchange = history.rbegin(); exchange != history.rend() && habits.learn(*exchange);) ++exchange;
    return habits.told();
}

} // namespace tend
