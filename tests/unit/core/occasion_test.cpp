#include "tend/occasion.hpp"

#include "support/catch.hpp"

using namespace tend;

namespace {

const Day today = *make_day(2026, 3, 16);

Milestone yearly(unsigned month, unsigned day, std::optional<int> year = std::nullopt) {
    Milestone milestone;
    milestone.kind = MilestoneKind::birthday;
    milestone.label = "hers";
    milestone.on = {.year = year, .month = month, .day = day};
    milestone.yearly = true;
    return milestone;
}

Milestone once(MilestoneKind kind, int days_ago) {
    const std::chrono::year_month_day on{today - days{days_ago}};
    Milestone milestone;
    milestone.kind = kind;
    milestone.on = {.year = static_cast<int>(on.year()),
                    .month = static_cast<unsigned>(on.month()),
                    .day = static_cast<unsigned>(on.day())};
    return milestone;
}

std::optional<Occasion> near(const Milestone& milestone) {
    return occasion_near(milestone, today, LeapRule::feb28);
}

} // namespace

TEST_CASE("a yearly milestone is near from eight days ago until its notice begins") {
    CHECK_FALSE(near(yearly(3, 7)));
    CHECK(near(yearly(3, 8))->on_day == *make_day(2026, 3, 8));
    CHECK(near(yearly(3, 16))->on_day == today);
    CHECK(near(yearly(3, 24))->on_day == *make_day(2026, 3, 24));
    CHECK_FALSE(near(yearly(3, 25)));
    Milestone noticed = yearly(4, 10);
    CHECK_FALSE(near(noticed));
    noticed.lead_days = 25;
    CHECK(near(noticed)->lead_days == 25);
}

TEST_CASE("occasions are near as far ahead as is asked, and never less than their notice") {
    const auto is_near = [](const Milestone& milestone, int ahead) {
        return occasion_near(milestone, today, LeapRule::feb28, days{ahead}).has_value();
    };
    CHECK(is_near(yearly(3, 24), 0));
    CHECK(is_near(yearly(3, 24), 6));
    CHECK_FALSE(is_near(yearly(3, 26), 8));
    CHECK(is_near(yearly(3, 26), 9));
    CHECK(is_near(once(MilestoneKind::win, -30), 29));
    CHECK_FALSE(is_near(once(MilestoneKind::win, -30), 28));
}

TEST_CASE("an occasion carries what the milestone says") {
    const Occasion expected = {.on_day = today,
                               .kind = MilestoneKind::birthday,
                               .label = "hers",
                               .lead_days = 7,
                               .is_done = false,
                               .turns = 40};
    CHECK(near(yearly(3, 16, 1986)) == expected);
}

TEST_CASE("what is once is near for a month after it") {
    CHECK(near(once(MilestoneKind::promoted, 31))->on_day == today - days{31});
    CHECK_FALSE(near(once(MilestoneKind::promoted, 32)));
    CHECK(near(once(MilestoneKind::win, -1)).has_value());
    CHECK_FALSE(near(once(MilestoneKind::win, -2)));
}

TEST_CASE("what is once is done for good, a yearly one for this year") {
    Milestone promoted = once(MilestoneKind::promoted, 5);
    CHECK_FALSE(near(promoted)->is_done);
    promoted.done_on = today - days{400};
    CHECK(near(promoted)->is_done);
    Milestone birthday = yearly(3, 16);
    birthday.done_on = today - days{360};
    CHECK_FALSE(near(birthday)->is_done);
    birthday.done_on = today - days{183};
    CHECK_FALSE(near(birthday)->is_done);
    birthday.done_on = today - days{182};
    CHECK(near(birthday)->is_done);
    birthday.done_on = today;
    CHECK(near(birthday)->is_done);
}

TEST_CASE("a setback never comes round again") {
    Milestone setback = once(MilestoneKind::setback, 365);
    setback.yearly = true;
    CHECK_FALSE(near(setback));
}
