#include "tend/approach.hpp"

namespace tend {
namespace {

constexpr int texts_in_a_row = 3;

bool is_repeatable_from_afar(const ContactEvent& event) {
    return event.others <= 1 && is_proposable(event.channel) && event.channel != Channel::meet;
}

} // namespace

Habits habits_of(std::span<const Exchange> history, Day today) {
    Habits habits;
    int seen = 0;
    int texts = 0;
    for (auto exchange = history.rbegin(); exchange != history.rend(); ++exchange) {
        const ContactEvent& event = exchange->event;
        if (event.on_day > today || event.tried) continue;
        if (seen++ < texts_in_a_row && !is_live(event.channel)) ++texts;
        if (!habits.their_channel && event.direction == Direction::in) habits.their_channel = event.channel;
        if (!habits.one_to_one_channel && is_repeatable_from_afar(event))
            habits.one_to_one_channel = event.channel;
        if (habits.topic.empty()) habits.topic = exchange->text;
    }
    habits.only_texts = texts == texts_in_a_row;
    return habits;
}

} // namespace tend
