#include "tend/rhythm.hpp"

#include "support/catch.hpp"

using namespace tend;

namespace {

Day day(int year, unsigned month, unsigned of_month) {
    return *make_day(year, month, of_month);
}

const Day added_on = day(2025, 6, 1);
const Day today = day(2026, 3, 16);

Rhythm talked(const std::vector<int>& days_ago) {
    std::vector<ContactEvent> events;
    for (const int ago : days_ago) events.push_back({.on_day = today - days{ago}});
    return fold_history(added_on, events, today);
}

Standing standing(const Rhythm& rhythm, TieTerms terms) {
    terms.added_on = added_on;
    return standing_on(rhythm, terms, today);
}

constexpr Cadence every(int count, CadenceUnit unit) {
    return {count, unit};
}

} // namespace

TEST_CASE("a rhythm of the person goes before the circle's") {
    const Cadence weekly = every(1, CadenceUnit::week);
    const Cadence monthly = every(1, CadenceUnit::month);
    const Rhythm rhythm = talked({10});

    const Standing own = standing(rhythm, {.own = weekly, .circle = monthly});
    CHECK(own.source == CadenceSource::own);
    CHECK(own.cadence == weekly);
    CHECK(own.cadence_days == 7);
    CHECK(own.due_on == today - days{3});

    const Standing circle = standing(rhythm, {.circle = monthly});
    CHECK(circle.source == CadenceSource::circle);
    CHECK(circle.cadence == monthly);
    CHECK(circle.due_on == day(2026, 4, 6));
    CHECK(circle.cadence_days == 31);
}

TEST_CASE("never means no cadence and no due day, whoever said it last") {
    const Cadence weekly = every(1, CadenceUnit::week);
    const auto terms = GENERATE_COPY(values<TieTerms>({{.own = Never{}, .circle = weekly},
                                                       {.own = Never{}, .importance = Importance::key},
                                                       {.circle = Never{}}}));
    const Standing standing = ::standing(talked({10}), terms);
    CHECK(standing.source == CadenceSource::none);
    CHECK_FALSE(standing.cadence);
    CHECK(standing.cadence_days == 0);
    CHECK_FALSE(standing.due_on);
    CHECK(standing.silence_milli == 10'000);
    CHECK_FALSE(::standing(talked({}), terms).due_on);
}

TEST_CASE("an own rhythm overrides a circle that has none") {
    CHECK(standing(talked({10}), {.own = every(1, CadenceUnit::week), .circle = Never{}}).source ==
          CadenceSource::own);
}

TEST_CASE("where nothing is said and nothing learned the importance decides") {
    struct Row {
        Importance importance;
        int assumed;
    };
    const auto row = GENERATE(values<Row>(
        {{Importance::low, 180}, {Importance::normal, 90}, {Importance::high, 30}, {Importance::key, 14}}));
    const Standing standing = ::standing(talked({200, 100, 10}), {.importance = row.importance});
    CHECK(standing.source == CadenceSource::default_);
    CHECK(standing.cadence == every(row.assumed, CadenceUnit::day));
    CHECK(standing.cadence_days == row.assumed);
    CHECK(standing.due_on == today - days{10} + days{row.assumed});
}

TEST_CASE("three gaps are enough to learn a rhythm, whatever the importance") {
    const Standing standing = ::standing(talked({65, 50, 20, 10}), {.importance = Importance::key});
    CHECK(standing.source == CadenceSource::learned);
    CHECK(standing.cadence == every(60, CadenceUnit::day));
}

TEST_CASE("the learned rhythm covers four gaps in five, steadied by one of sixty days") {
    struct Row {
        std::vector<int> gaps;
        std::optional<int> learned;
    };
    const auto row = GENERATE(values<Row>({{{}, std::nullopt},
                                           {{3, 3}, std::nullopt},
                                           {{3, 3, 3}, 60},
                                           {{3, 3, 3, 3}, 7},
                                           {{7, 7, 7, 7}, 7},
                                           {{8, 8, 8, 8}, 14},
                                           {{10, 10, 10, 10, 10, 10, 10, 10}, 14},
                                           {{1, 1, 1, 1, 1, 1, 1, 1}, 7},
                                           {{5, 9, 30, 2, 14, 8, 7, 6}, 30},
                                           {{200, 220, 190, 300}, 180},
                                           {{40, 40, 40, 40, 40, 40, 40, 40}, 45},
                                           {{1, 7, 7, 7, 7, 7, 7, 7, 30}, 30},
                                           {{90, 90, 90, 90}, 90},
                                           {{100, 100, 100, 100}, 120},
                                           {{500, 400, 300, 7, 7, 7, 7, 7, 7, 7, 7}, 7}}));
    std::vector<Day> contact_days = {added_on};
    for (const int gap : row.gaps) contact_days.push_back(contact_days.back() + days{gap});
    CAPTURE(row.gaps);
    CHECK(learned_cadence_days(contact_days) == row.learned);
}

TEST_CASE("what is learned is rounded up to a cadence people use") {
    struct Row {
        int gap, learned;
    };
    const auto row = GENERATE(values<Row>({{7, 7},
                                           {8, 14},
                                           {14, 14},
                                           {15, 21},
                                           {21, 21},
                                           {22, 30},
                                           {30, 30},
                                           {31, 45},
                                           {45, 45},
                                           {46, 60},
                                           {60, 60},
                                           {61, 90},
                                           {90, 90},
                                           {91, 120},
                                           {120, 120},
                                           {121, 180},
                                           {180, 180},
                                           {181, 180}}));
    CAPTURE(row.gap);
    // Nine alike, of which eight count: the one of sixty days stays outside of four in five.
    std::vector<Day> contact_days = {added_on};
    for (int gap = 0; gap < 9; ++gap) contact_days.push_back(contact_days.back() + days{row.gap});
    CHECK(learned_cadence_days(contact_days) == row.learned);
}

TEST_CASE("nothing is learned or typical of people who never talked") {
    CHECK_FALSE(learned_cadence_days({}));
    CHECK_FALSE(typical_gap_days({}));
    CHECK_FALSE(typical_gap_days(std::vector{added_on}));
}

TEST_CASE("the typical gap is the middle one of the latest twelve and one of thirty days") {
    struct Row {
        std::vector<int> gaps;
        int typical;
    };
    const auto row = GENERATE(values<Row>({{{7}, 7},
                                           {{40}, 30},
                                           {{7, 7}, 7},
                                           {{7, 9, 200}, 9},
                                           {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 400}, 8}}));
    std::vector<Day> contact_days = {added_on};
    for (const int gap : row.gaps) contact_days.push_back(contact_days.back() + days{gap});
    CHECK(typical_gap_days(contact_days) == row.typical);
}

TEST_CASE("a newcomer gets fourteen days for ninety days where nothing is set") {
    struct Row {
        int started_days_ago;
        CadenceSource source;
    };
    const auto row = GENERATE(values<Row>({{-1, CadenceSource::default_},
                                           {0, CadenceSource::newcomer},
                                           {89, CadenceSource::newcomer},
                                           {90, CadenceSource::default_}}));
    CAPTURE(row.started_days_ago);
    const Day started_on = today - days{row.started_days_ago};
    const Standing standing = ::standing(talked({10}), {.started_on = started_on});
    CHECK(standing.source == row.source);
    if (row.source == CadenceSource::newcomer) CHECK(standing.cadence == every(14, CadenceUnit::day));
    CHECK(::standing(talked({10}), {.importance = Importance::key, .started_on = started_on}).source ==
          CadenceSource::default_);
    CHECK(::standing(talked({10}), {.own = every(1, CadenceUnit::month), .started_on = started_on}).source ==
          CadenceSource::own);
    CHECK(::standing(talked({10}), {.circle = Never{}, .started_on = started_on}).source ==
          CadenceSource::none);
}

TEST_CASE("a newcomer keeps a learned rhythm of fourteen days or less") {
    const Rhythm often = talked({60, 50, 40, 30, 20, 10});
    CHECK(standing(often, {.started_on = today - days{80}}).source == CadenceSource::learned);
    const Rhythm seldom = talked({65, 50, 20, 10});
    CHECK(standing(seldom, {.started_on = today - days{80}}).source == CadenceSource::newcomer);
}

TEST_CASE("a newcomer's window tells when it will open and close") {
    const Day started_on = today + days{3};
    CHECK(next_cadence_change({.started_on = started_on}, today) == started_on);
    CHECK(next_cadence_change({.started_on = today}, today) == today + days{90});
    CHECK(next_cadence_change({.started_on = today - days{89}}, today) == today + days{1});
    CHECK_FALSE(next_cadence_change({.started_on = today - days{90}}, today));
    CHECK_FALSE(next_cadence_change({}, today));
    CHECK_FALSE(next_cadence_change({.own = Never{}, .started_on = started_on}, today));
    CHECK_FALSE(
        next_cadence_change({.circle = every(1, CadenceUnit::week), .started_on = started_on}, today));
}

TEST_CASE("a month counted from the 31st is up on the last day of February") {
    const std::vector<ContactEvent> events = {{.on_day = day(2026, 1, 31)}};
    const Rhythm rhythm = fold_history(added_on, events, today);
    const Standing standing = ::standing(rhythm, {.own = every(1, CadenceUnit::month)});
    CHECK(standing.due_on == day(2026, 2, 28));
    CHECK(standing.cadence_days == 28);
}

TEST_CASE("a back-dated contact does not move a later due day") {
    const TieTerms terms = {.own = every(2, CadenceUnit::week)};
    CHECK(standing(talked({40, 10}), terms).due_on == standing(talked({10}), terms).due_on);
}

TEST_CASE("several people in one log move each clock their part of the way") {
    struct Row {
        int others;
        int due_in;
    };
    const auto row = GENERATE(values<Row>({{1, 30}, {2, 20}, {3, 17}, {4, 15}, {5, 14}, {20, 12}}));
    CAPTURE(row.others);
    const std::vector<ContactEvent> events = {{.on_day = today - days{20}},
                                              {.on_day = today, .others = row.others}};
    const Rhythm rhythm = fold_history(added_on, events, today);
    const Standing standing = ::standing(rhythm, {.own = every(30, CadenceUnit::day)});
    CHECK(standing.due_on == today + days{row.due_in});
    CHECK(standing.effective_last_on == today - days{30 - row.due_in});
}

TEST_CASE("somebody never talked to is due in a week where a rhythm is wished for") {
    const Rhythm nothing = talked({});
    const auto week_on = std::optional(added_on + days{7});
    const Cadence yearly = every(1, CadenceUnit::year);
    CHECK(standing(nothing, {.own = yearly}).due_on == week_on);
    CHECK(standing(nothing, {.circle = yearly}).due_on == week_on);
    CHECK(standing(nothing, {.importance = Importance::high}).due_on == week_on);
    CHECK(standing(nothing, {.importance = Importance::key}).due_on == week_on);
    CHECK_FALSE(standing(nothing, {}).due_on);
    CHECK_FALSE(standing(nothing, {.importance = Importance::low}).due_on);
    CHECK_FALSE(standing(nothing, {.started_on = today}).due_on);
    CHECK(standing(nothing, {}).cadence_days == 90);
}

TEST_CASE("a crowd is no contact, and a quarter of one is enough to count the cadence from") {
    const TieTerms terms = {.own = every(30, CadenceUnit::day)};
    const std::vector<ContactEvent> crowd = {{.on_day = today - days{20}, .others = 5}};
    CHECK(standing(fold_history(added_on, crowd, today), terms).due_on == added_on + days{7});
    const std::vector<ContactEvent> table = {{.on_day = added_on, .others = 4}};
    CHECK(standing(fold_history(added_on, table, today), terms).due_on == added_on + days{30});
}

TEST_CASE("the standing on a later day is more silent by that many days") {
    const Rhythm rhythm = talked({10});
    const TieTerms terms = {.added_on = added_on, .own = every(1, CadenceUnit::month)};
    CHECK(standing_on(rhythm, terms, today).silence_milli == 10'000);
    CHECK(standing_on(rhythm, terms, today + days{5}).silence_milli == 15'000);
    CHECK(standing_on(rhythm, terms, today).last_contact_on == today - days{10});
    CHECK(standing_on(talked({}), terms, added_on - days{1}).silence_milli == 0);
}
