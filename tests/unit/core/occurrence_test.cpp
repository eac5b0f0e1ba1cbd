#include "tend/occurrence.hpp"

#include "support/catch.hpp"

using namespace tend;

namespace {

Day on(int year, unsigned month, unsigned day) {
    return *make_day(year, month, day);
}

Milestone yearly(PartialDay day) {
    Milestone milestone;
    milestone.kind = MilestoneKind::birthday;
    milestone.on = day;
    milestone.yearly = true;
    return milestone;
}

} // namespace

TEST_CASE("29 February is kept on the 28th in common years, or on 1 March where that is wished") {
    const Milestone leap = yearly({1996, 2, 29});
    const Day today = on(2026, 1, 10);
    CHECK(next_occurrence(leap, today, LeapRule::feb28)->on == on(2026, 2, 28));
    CHECK(next_occurrence(leap, today, LeapRule::mar1)->on == on(2026, 3, 1));
    CHECK(next_occurrence(leap, on(2028, 1, 10), LeapRule::feb28)->on == on(2028, 2, 29));
    CHECK(next_occurrence(leap, on(2028, 1, 10), LeapRule::mar1)->on == on(2028, 2, 29));
    CHECK(next_occurrence(leap, on(2026, 3, 1), LeapRule::feb28)->on == on(2027, 2, 28));
    CHECK(next_occurrence(leap, on(2026, 3, 1), LeapRule::mar1)->on == on(2026, 3, 1));
    CHECK(next_occurrence(leap, today, LeapRule::feb28)->turns == 30);
}

TEST_CASE("notice is given by kind, unless the milestone says how much") {
    const auto row = GENERATE(values<std::pair<MilestoneKind, int>>({{MilestoneKind::birthday, 7},
                                                                     {MilestoneKind::anniversary, 3},
                                                                     {MilestoneKind::visit, 21},
                                                                     {MilestoneKind::project, 1},
                                                                     {MilestoneKind::started, 0},
                                                                     {MilestoneKind::promoted, 0},
                                                                     {MilestoneKind::win, 0},
                                                                     {MilestoneKind::setback, 0},
                                                                     {MilestoneKind::other, 0}}));
    CAPTURE(to_text(row.first));
    Milestone milestone;
    milestone.kind = row.first;
    CHECK(lead_days_of(milestone) == row.second);
    milestone.lead_days = 30;
    CHECK(lead_days_of(milestone) == 30);
}

TEST_CASE("what comes once comes on its day, and not again") {
    Milestone once;
    once.kind = MilestoneKind::visit;
    once.on = {2026, 3, 16};
    CHECK(next_occurrence(once, on(2026, 3, 10), LeapRule::feb28)->days_away == 6);
    CHECK(next_occurrence(once, on(2026, 3, 16), LeapRule::feb28)->days_away == 0);
    CHECK_FALSE(next_occurrence(once, on(2026, 3, 17), LeapRule::feb28));
}
