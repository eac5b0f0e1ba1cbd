#include "tend/milestone.hpp"

#include "support/catch.hpp"
#include "tend/occurrence.hpp"
#include "unit/core/refusal_of.hpp"

#include <vector>

using namespace tend;

namespace {

const Day today = *make_day(2026, 3, 16);

Milestone once(MilestoneKind kind, Day day, std::uint8_t id = 1) {
    const std::chrono::year_month_day date{day};
    Milestone milestone;
    milestone.id.bytes[15] = id;
    milestone.kind = kind;
    milestone.on = {.year = int{date.year()}, .month = unsigned{date.month()}, .day = unsigned{date.day()}};
    return milestone;
}

std::string read(const char* text, MilestoneKind kind) {
    return to_text(parse_milestone_day(text, kind, usual_recurrence(kind), today));
}

std::optional<Milestone> anniversary(const std::vector<Milestone>& milestones) {
    return work_anniversary(milestones, today);
}

} // namespace

TEST_CASE("changes, wins and setbacks look back for their day, all else looks ahead") {
    // Monday 16 March 2026.
    const auto row = GENERATE(values<std::pair<MilestoneKind, const char*>>({
        {MilestoneKind::started, "2026-03-13"},
        {MilestoneKind::promoted, "2026-03-13"},
        {MilestoneKind::moved, "2026-03-13"},
        {MilestoneKind::left, "2026-03-13"},
        {MilestoneKind::relocated, "2026-03-13"},
        {MilestoneKind::returned, "2026-03-13"},
        {MilestoneKind::win, "2026-03-13"},
        {MilestoneKind::setback, "2026-03-13"},
        {MilestoneKind::project, "2026-03-20"},
        {MilestoneKind::visit, "2026-03-20"},
        {MilestoneKind::other, "2026-03-20"},
    }));
    CAPTURE(to_text(row.first));
    CHECK(read("fri", row.first) == row.second);
    CHECK(usual_recurrence(row.first) == Recurrence::once);
}

TEST_CASE("the day of something yearly may leave its year out, and only a birthday's year cannot lie ahead") {
    CHECK(read("04-15", MilestoneKind::birthday) == "--04-15");
    CHECK(read("29 feb", MilestoneKind::anniversary) == "--02-29");
    CHECK(read("2019-04-15", MilestoneKind::anniversary) == "2019-04-15");
    CHECK(read("2026-05-01", MilestoneKind::anniversary) == "2026-05-01");
    CHECK(read("2027-05-01", MilestoneKind::visit) == "2027-05-01");
    CHECK(to_text(parse_milestone_day("04-15", MilestoneKind::project, Recurrence::yearly, today)) ==
          "--04-15");
    CHECK(to_text(parse_milestone_day("15 apr", MilestoneKind::birthday, Recurrence::once, today)) ==
          "2026-04-15");
    CHECK_THROWS_AS(read("2026-05-01", MilestoneKind::birthday), InvalidInput);
    const auto refusal = refusal_of([] { return read("tomorrow", MilestoneKind::anniversary); });
    CHECK(std::string(refusal.what()) ==
          "tomorrow: understood 2026-03-17; write 03-17 for a day of every year without its year");
    CHECK(refusal.hint() == "accepted: 04-15, --04-15, 15 apr, apr 15; with the year it began 2019-04-15, 15 "
                            "apr 2019, apr 15 2019");
}

TEST_CASE("a start makes a work anniversary of every year, with its id, label and mark") {
    Milestone start = once(MilestoneKind::started, *make_day(2024, 2, 29), 7);
    start.label = "at Acme";
    start.lead_days = 10;
    start.done_on = *make_day(2026, 2, 28);
    const auto made = anniversary({start});
    REQUIRE(made);
    CHECK(made->id == start.id);
    CHECK(made->kind == MilestoneKind::anniversary);
    CHECK(made->label == "at Acme");
    CHECK(made->yearly);
    CHECK(made->lead_days == std::nullopt);
    CHECK(made->done_on == start.done_on);
    const auto next = next_occurrence(*made, today, LeapRule::mar1);
    REQUIRE(next);
    CHECK(next->on == *make_day(2027, 3, 1));
    CHECK(next->turns == 3);
}

TEST_CASE("the latest start counts, from a fortnight after it, and until they leave") {
    const Milestone first = once(MilestoneKind::started, today - days{4000}, 1);
    const Milestone second = once(MilestoneKind::started, today - days{400}, 2);
    CHECK(anniversary({second, first})->id == second.id);
    CHECK(anniversary({first, second})->id == second.id);
    CHECK(anniversary({first, once(MilestoneKind::started, today + days{1}, 2)})->id == first.id);
    CHECK_FALSE(anniversary({first, once(MilestoneKind::started, today - days{13}, 2)}));
    CHECK(anniversary({once(MilestoneKind::started, today - days{14})}));
    CHECK_FALSE(anniversary({second, once(MilestoneKind::left, today)}));
    CHECK_FALSE(anniversary({second, once(MilestoneKind::left, today - days{400})}));
    CHECK(anniversary({second, once(MilestoneKind::left, today - days{401})}));
    CHECK(anniversary({second, once(MilestoneKind::left, today + days{1})}));
    CHECK_FALSE(anniversary({}));
}

TEST_CASE("an anniversary that is set takes the place of the one that follows") {
    const Milestone start = once(MilestoneKind::started, today - days{400});
    Milestone set = once(MilestoneKind::anniversary, today - days{500});
    CHECK(anniversary({start, set}));
    set.yearly = true;
    CHECK_FALSE(anniversary({start, set}));
    Milestone undated = start;
    undated.on.year.reset();
    CHECK_FALSE(anniversary({undated}));
}

TEST_CASE("a mark counts for the occurrence it is nearest to") {
    Milestone milestone = once(MilestoneKind::birthday, *make_day(1990, 3, 20));
    CHECK_FALSE(is_done_for(milestone, today));
    milestone.done_on = today - days{183};
    CHECK(is_done_for(milestone, today));
    milestone.yearly = true;
    CHECK_FALSE(is_done_for(milestone, today));
    milestone.done_on = today - days{182};
    CHECK(is_done_for(milestone, today));
}
