#include "tend/rhythm.hpp"

#include <algorithm>

namespace tend {
namespace {

constexpr int full_contact = 1000;
constexpr int half_contact = 500;
constexpr int quarter_contact = 250;
constexpr int least_weight = 100;
constexpr std::size_t kept_directions = 3;

void tell_time(Rhythm& rhythm, Day day) {
    if (day <= rhythm.folded_to) return;
    rhythm.silence_milli += 1000 * std::int64_t{(day - rhythm.folded_to).count()};
    rhythm.folded_to = day;
}

void tell_contact_day(Rhythm& rhythm, Day day) {
    if (!rhythm.contact_days.empty() && rhythm.contact_days.back() == day) return;
    rhythm.last_contact_on = day;
    rhythm.contact_days.push_back(day);
    ++rhythm.contact_day_count;
    if (rhythm.contact_days.size() > Rhythm::kept_contact_days)
        rhythm.contact_days.erase(rhythm.contact_days.begin());
}

void tell_contact(Rhythm& rhythm, const ContactEvent& event) {
    const int weight = weight_permille(event);
    rhythm.silence_milli = rhythm.silence_milli * (full_contact - weight) / full_contact;
    if (weight >= quarter_contact) rhythm.last_personal_on = event.on_day;
    if (weight >= half_contact) tell_contact_day(rhythm, event.on_day);
}

void tell_direction(Rhythm& rhythm, Direction direction) {
    rhythm.last_directions.push_back(direction);
    if (rhythm.last_directions.size() > kept_directions)
        rhythm.last_directions.erase(rhythm.last_directions.begin());
}

void tell_mine(Rhythm& rhythm, const ContactEvent& event) {
    tell_direction(rhythm, Direction::out);
    rhythm.owed_since.reset();
    ++rhythm.unanswered;
    // The latest question counts: asking again starts the wait again.
    if (event.wants_reply || event.tried) rhythm.waiting_since = event.on_day;
}

void tell_theirs(Rhythm& rhythm, const ContactEvent& event) {
    tell_direction(rhythm, Direction::in);
    rhythm.waiting_since.reset();
    rhythm.unanswered = 0;
    if (event.wants_reply && !rhythm.owed_since) rhythm.owed_since = event.on_day;
}

void tell_mutual(Rhythm& rhythm, const ContactEvent& event) {
    // A big meeting settles nothing between two people.
    if (weight_permille(event) < quarter_contact) return;
    rhythm.owed_since.reset();
    rhythm.waiting_since.reset();
    rhythm.unanswered = 0;
}

/// Whose turn it is, and who waits for whom.
void tell_turn(Rhythm& rhythm, const ContactEvent& event) {
    if (event.tried || event.direction == Direction::out)
        tell_mine(rhythm, event);
    else if (event.direction == Direction::in)
        tell_theirs(rhythm, event);
    else
        tell_mutual(rhythm, event);
}

void tell_planned(Rhythm& rhythm, const ContactEvent& event) {
    if (event.tried) return;
    rhythm.next_planned = std::min(rhythm.next_planned.value_or(event.on_day), event.on_day);
}

Day clock_start(Day added_on, std::span<const ContactEvent> events, Day today) {
    const auto first =
        std::find_if(events.begin(), events.end(), [](const auto& event) { return !event.tried; });
    return first != events.end() && first->on_day <= today ? std::min(added_on, first->on_day) : added_on;
}

} // namespace

int weight_permille(const ContactEvent& event) {
    if (event.tried) return 0;
    if (event.channel == Channel::react || event.channel == Channel::social) return quarter_contact;
    return std::max(least_weight, full_contact / std::max(1, event.others));
}

Rhythm fold_history(Day added_on, std::span<const ContactEvent> events, Day today) {
    Rhythm rhythm;
    rhythm.folded_to = clock_start(added_on, events, today);
    for (const ContactEvent& event : events) {
        if (event.on_day > today)
            tell_planned(rhythm, event);
        else
            append(rhythm, event);
    }
    return rhythm;
}

void append(Rhythm& rhythm, const ContactEvent& event) {
    tell_time(rhythm, event.on_day);
    if (!event.tried) tell_contact(rhythm, event);
    tell_turn(rhythm, event);
}

} // namespace tend
