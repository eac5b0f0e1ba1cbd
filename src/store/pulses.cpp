#include "store/pulse_pages.hpp"
#include "store/query.hpp"
#include "store/rhythm_row.hpp"
#include "store/rhythm_table.hpp"
#include "store/store.hpp"

#include <string>
#include <vector>

namespace tend::store {

namespace {

TiePulse told_anew(Connection& connection, PersonId person, const Tie& tie, Day today) {
    Pulse pulse = pulse_on(clock_on(connection, person, tie.terms, today).rhythm, tie.terms, today);
    pulse.welcome_on = tie.welcome_on;
    return {person, pulse, tie.quiet_until, tie.reply_days};
}

} // namespace

void Store::for_each_pulse(Day today, const std::function<void(const TiePulse&)>& show) const {
    const Reading reading(connection());
    connection().settle(Derived::rhythms);
    std::vector<PersonId> outdated;
    for_each_packed_tie(connection(), [&](PackedTie& packed) {
        if (!packed.is_active) return;
        if (!packed.holds_on(today)) {
            outdated.push_back(packed.tie.person);
            return;
        }
        packed.move_to(today);
        show(packed.tie);
    });
    for (const PersonId person : outdated) {
        if (const auto tie = tie_of(connection(), person)) show(told_anew(connection(), person, *tie, today));
    }
}

NamedPulse Store::pulse_of(PersonId who, Day today) const {
    const Reading reading(connection());
    connection().settle(Derived::rhythms);
    Query row(connection(), select_rhythm_row);
    row.with(who);
    if (!row.step()) return {};
    NamedPulse named{row.text(handle_column), {}};
    PackedTie packed = packed_tie(connection(), row.integer(place_column));
    if (packed.holds_on(today)) {
        packed.move_to(today);
        named.tie = packed.tie;
        named.tie.pulse.recent_contact_days = recent_contact_days(clock_from(row).rhythm.contact_days, today);
    } else if (const auto tie = tie_of(connection(), who)) {
        named.tie = told_anew(connection(), who, *tie, today);
    }
    return named;
}

} // namespace tend::store
