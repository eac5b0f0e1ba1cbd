#include "store/rhythm_row.hpp"

#include "store/failure.hpp"
#include "store/field_text.hpp"
#include "store/packed_tie.hpp"
#include "store/pulse_pages.hpp"
#include "store/rhythm_table.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace tend::store {

const std::string_view select_rhythm_row =
    "SELECT folded_to, folded_id, silence, last_contact, last_personal, contact_days, contact_day_count, "
    "owed_since, "
    "waiting_since, unanswered, last_directions, next_planned, next_event, holds_from, holds_until, handle, "
    "place "
    "FROM rhythm WHERE person = ?";

namespace {

constexpr std::string_view replace_row =
    "INSERT OR REPLACE INTO rhythm(person, listed, due, handle, quiet_until, effective_last, "
    "cadence_count, "
    "cadence_unit, "
    "cadence_source, cadence_days, folded_to, folded_id, silence, last_contact, last_personal, contact_days, "
    "contact_day_count, owed_since, waiting_since, unanswered, last_directions, next_planned, next_event, "
    "holds_from, "
    "holds_until, place) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

constexpr std::string_view find_equal_row =
    "SELECT place FROM rhythm WHERE person = ? AND listed IS ? AND due IS ? AND handle IS ? "
    "AND quiet_until IS ? AND effective_last IS ? AND cadence_count IS ? AND cadence_unit IS ? "
    "AND cadence_source IS ? AND cadence_days IS ? AND folded_to IS ? AND folded_id IS ? AND silence IS ? "
    "AND last_contact IS ? AND last_personal IS ? AND contact_days IS ? AND contact_day_count IS ? "
    "AND owed_since IS ? AND waiting_since IS ? AND unanswered IS ? AND last_directions IS ? "
    "AND next_planned IS ? AND next_event IS ? AND holds_from IS ? AND holds_until IS ?";

constexpr std::size_t bytes_of_a_day = 4;

std::optional<std::int64_t> number_of(const std::optional<Day>& day) {
    if (!day) return std::nullopt;
    return day_number(*day);
}

std::optional<Day> maybe_day(const Query& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return day_of(row.integer(column));
}

std::string packed(const std::vector<Day>& list) {
    std::string bytes;
    for (const Day day : list) {
        const auto number = static_cast<std::uint32_t>(day_number(day));
        for (unsigned shift = 0; shift < 32; shift += 8) {
            bytes.push_back(static_cast<char>((number >> shift) & 0xffU));
        }
    }
    return bytes;
}

std::vector<Day> unpacked(const Query& row, int column) {
    const std::string bytes = row.bytes(column);
    if (bytes.size() % bytes_of_a_day != 0)
        throw damage(row.connection().path(), "contact days of the wrong length");
    std::vector<Day> list;
    for (std::size_t at = 0; at < bytes.size(); at += bytes_of_a_day) {
        std::uint32_t number = 0;
        for (std::size_t byte = bytes_of_a_day; byte-- > 0;) {
            number = (number << 8U) | static_cast<unsigned char>(bytes[at + byte]);
        }
        list.push_back(day_of(static_cast<std::int32_t>(number)));
    }
    return list;
}

std::string words_of(const std::vector<Direction>& directions) {
    std::string words;
    for (const Direction direction : directions) {
        words += direction == Direction::in ? 'i' : 'o';
    }
    return words;
}

std::vector<Direction> directions_from(const std::string& words) {
    std::vector<Direction> directions;
    for (const char word : words) {
        directions.push_back(word == 'i' ? Direction::in : Direction::out);
    }
    return directions;
}

void bind_rhythm(Query& query, const Clock& clock) {
    const Rhythm& rhythm = clock.rhythm;
    query.with(day_number(rhythm.folded_to));
    if (clock.folded_id.is_set()) {
        query.with(clock.folded_id);
    } else {
        query.with(std::nullopt);
    }
    query.with(rhythm.silence_milli)
        .with(number_of(rhythm.last_contact_on))
        .with(number_of(rhythm.last_personal_on));
    query.with_bytes(packed(rhythm.contact_days)).with(rhythm.contact_day_count);
    query.with(number_of(rhythm.owed_since)).with(number_of(rhythm.waiting_since)).with(rhythm.unanswered);
    query.with(words_of(rhythm.last_directions))
        .with(number_of(rhythm.next_planned))
        .with(number_of(clock.next_event));
    query.with(day_number(clock.holds_from)).with(number_of(clock.holds_until));
}

PackedTie packed(PersonId person, const Tie& tie, const Clock& clock, Day today) {
    PackedTie packed{
        .tie = {.person = person,
                .pulse = pulse_on(clock.rhythm, tie.terms, std::max(today, clock.rhythm.folded_to)),
                .quiet_until = tie.quiet_until,
                .reply_days = tie.reply_days},
        .is_active = tie.state == PersonState::active,
        .holds_from = clock.holds_from,
        .holds_until = clock.holds_until};
    packed.tie.pulse.welcome_on = tie.welcome_on;
    return packed;
}

/// What a row is bound to; must outlive the query.
struct RowValues {
    const Tie& tie;
    const Clock& clock;
    Standing standing;
    CadenceColumns cadence;
};

RowValues row_values(const Tie& tie, const Clock& clock, Day today) {
    const Standing standing = standing_of(clock, tie.terms, today);
    return {tie, clock, standing, columns_of(standing.cadence)};
}

/// Every column but the place.
void bind_row(Query& query, PersonId person, const RowValues& values) {
    const Tie& tie = values.tie;
    const Standing& standing = values.standing;
    query.with(person)
        .with(is_listed(tie.state, standing.source))
        .with(number_of(standing.due_on))
        .with(tie.handle);
    query.with(number_of(tie.quiet_until)).with(day_number(standing.effective_last_on));
    query.with_value(values.cadence.count)
        .with_value(values.cadence.unit)
        .with(to_text(standing.source))
        .with(standing.cadence_days);
    bind_rhythm(query, values.clock);
}

/// Whether that tie is packed at `place`, on whatever day it was told.
bool is_packed_at(Connection& connection, std::int64_t place, const PackedTie& tie) try {
    PackedTie found = packed_tie(connection, place);
    found.move_to(tie.tie.pulse.today);
    return bytes_of(found) == bytes_of(tie);
} catch (const StoreError&) {
    return false; // nothing is packed there
}

/// Where the numbers of a person stand among the pages; a new place for somebody who has none.
std::int64_t place_of(Connection& connection, PersonId person) {
    Query query(connection, "SELECT place FROM rhythm WHERE person = ?");
    query.with(person);
    return query.step() ? query.integer(0) : new_place(connection);
}

} // namespace

Clock clock_from(const Query& row) {
    Clock clock;
    Rhythm& rhythm = clock.rhythm;
    rhythm.folded_to = day_of(row.integer(0));
    if (!row.is_null(1)) clock.folded_id.bytes = row.uuid(1);
    rhythm.silence_milli = row.integer(2);
    rhythm.last_contact_on = maybe_day(row, 3);
    rhythm.last_personal_on = maybe_day(row, 4);
    rhythm.contact_days = unpacked(row, 5);
    rhythm.contact_day_count = static_cast<int>(row.integer(6));
    rhythm.owed_since = maybe_day(row, 7);
    rhythm.waiting_since = maybe_day(row, 8);
    rhythm.unanswered = static_cast<int>(row.integer(9));
    rhythm.last_directions = directions_from(row.text(10));
    rhythm.next_planned = maybe_day(row, 11);
    clock.next_event = maybe_day(row, 12);
    clock.holds_from = day_of(row.integer(13));
    clock.holds_until = maybe_day(row, 14);
    return clock;
}

void write_rhythm_row(Connection& connection, PersonId person, const Tie& tie, const Clock& clock,
                      Day today) {
    const RowValues values = row_values(tie, clock, today);
    Query query(connection, replace_row);
    bind_row(query, person, values);
    const std::int64_t place = place_of(connection, person);
    query.with(place).run();
    pack(connection, place, packed(person, tie, clock, today));
}

bool has_rhythm_row(Connection& connection, PersonId person, const Tie& tie, const Clock& clock, Day today) {
    const RowValues values = row_values(tie, clock, today);
    Query query(connection, find_equal_row);
    bind_row(query, person, values);
    return query.step() && is_packed_at(connection, query.integer(0), packed(person, tie, clock, today));
}

} // namespace tend::store
