#include "store/packed_tie.hpp"
#include "store/pulse_pages.hpp"
#include "store/query.hpp"
#include "support/catch.hpp"
#include "unit/store/scratch.hpp"

#include <algorithm>
#include <set>

using namespace tend;
using namespace tend::store;
using namespace tend::test;

namespace {

/// Every field is set, each to something of its own.
PackedTie whole_tie() {
    PackedTie packed;
    for (std::size_t i = 0; i < packed.tie.person.bytes.size(); ++i)
        packed.tie.person.bytes[i] = static_cast<std::uint8_t>(200 + i);
    packed.tie.quiet_until = on("2026-04-01");
    packed.tie.reply_days = 3;
    packed.is_active = true;
    packed.holds_from = on("2026-03-01");
    packed.holds_until = on("2026-05-01");
    Pulse& pulse = packed.tie.pulse;
    pulse.today = on("2026-03-16");
    pulse.added_on = on("0001-01-01");
    pulse.importance = Importance::key;
    pulse.source = CadenceSource::none;
    pulse.cadence_days = 365;
    pulse.silence_milli = 3'652'058'750; // from the first day a calendar has to the last
    pulse.last_contact_on = on("2026-03-02");
    pulse.last_personal_on = on("1969-12-31");
    pulse.contact_day_count = 70'000;
    pulse.owed_since = on("2026-03-03");
    pulse.waiting_since = on("2026-03-04");
    pulse.unanswered = 300;
    pulse.they_began_last_three = true;
    pulse.next_planned = on("9999-12-31");
    pulse.welcome_on = on("2026-03-05");
    return packed;
}

bool are_equal(const PackedTie& a, const PackedTie& b) {
    return a.tie.person == b.tie.person && a.tie.pulse == b.tie.pulse &&
           a.tie.quiet_until == b.tie.quiet_until && a.tie.reply_days == b.tie.reply_days &&
           a.is_active == b.is_active && a.holds_from == b.holds_from && a.holds_until == b.holds_until;
}

std::set<PersonId> packed_people(ScratchStore& scratch) {
    std::set<PersonId> people;
    for_each_packed_tie(scratch.store().connection(),
                        [&](const PackedTie& tie) { REQUIRE(people.insert(tie.tie.person).second); });
    return people;
}

} // namespace

TEST_CASE("a packed tie comes back as it was, whole and empty") {
    const PackedTie whole = whole_tie();
    REQUIRE(tie_from(bytes_of(whole)));
    CHECK(are_equal(*tie_from(bytes_of(whole)), whole));

    PackedTie empty;
    empty.tie.person = whole.tie.person;
    REQUIRE(tie_from(bytes_of(empty)));
    CHECK(are_equal(*tie_from(bytes_of(empty)), empty));
}

TEST_CASE("an empty place is no tie, and neither is one with a word that is none") {
    CHECK_FALSE(tie_from(PackedBytes{}));
    const PackedBytes sound = bytes_of(whole_tie());
    for (const std::size_t back : {4U, 3U}) { // the source of the cadence, the importance
        PackedBytes unsound = sound;
        unsound[unsound.size() - back] = 200;
        CHECK_FALSE(tie_from(unsound));
    }
}

TEST_CASE("silence grows with the days since a tie was packed") {
    PackedTie packed = whole_tie();
    packed.tie.pulse.silence_milli = 2500;
    packed.move_to(on("2026-03-19"));
    CHECK(packed.tie.pulse.silence_milli == 5500);
    CHECK(packed.tie.pulse.today == on("2026-03-19"));
    CHECK(packed.holds_on(on("2026-03-01")));
    CHECK_FALSE(packed.holds_on(on("2026-02-28")));
    CHECK(packed.holds_on(on("2026-04-30")));
    CHECK_FALSE(packed.holds_on(on("2026-05-01")));
}

TEST_CASE("people fill one page after the other, keep their places, and leave nothing behind") {
    ScratchStore scratch;
    std::vector<PersonId> people;
    for (int i = 0; i < 100; ++i) people.push_back(scratch.add("P" + std::to_string(i)));
    CHECK(packed_people(scratch) == std::set<PersonId>(people.begin(), people.end()));

    scratch.talk({people[0], people[99]}, on("2026-03-01"));
    CHECK(packed_people(scratch).size() == 100);
    Query pages(scratch.store().connection(), "SELECT used, length(ties) FROM pulse_page ORDER BY number");
    std::vector<std::int64_t> used;
    while (pages.step()) {
        used.push_back(pages.integer(0));
        CHECK(pages.integer(1) == 48 * static_cast<std::int64_t>(packed_tie_size));
    }
    CHECK(used == std::vector<std::int64_t>{48, 48, 4});

    scratch.change("forget", [&](Change& change) { change.forget(people[50]); });
    auto left = std::set<PersonId>(people.begin(), people.end());
    left.erase(people[50]);
    CHECK(packed_people(scratch) == left);
}
