#include "tend/looking_back.hpp"

#include "support/catch.hpp"

using namespace tend;

namespace {

Day on(std::string_view text) {
    return *parse_iso_day(text);
}

PastContact contact(std::string_view day, Channel channel, bool tried = false) {
    return {.on_day = on(day), .channel = channel, .tried = tried};
}

} // namespace

TEST_CASE("a calendar counts its days and months, and nothing beyond them") {
    const std::vector<PastContact> contacts{
        contact("2025-12-14", Channel::chat),  contact("2025-12-15", Channel::chat),
        contact("2025-12-15", Channel::meet),  contact("2026-01-01", Channel::chat, true),
        contact("2026-02-28", Channel::react), contact("2026-03-01", Channel::react)};
    const auto calendar = contact_calendar(contacts, on("2025-12-15"), on("2026-02-28"));
    CHECK(calendar.days == std::vector<DayCount>{{on("2025-12-15"), 2}, {on("2026-02-28"), 1}});
    using namespace std::chrono;
    REQUIRE(calendar.months.size() == 3);
    CHECK(calendar.months[0] == MonthCount{year{2025} / December, 2, {1, 0, 0, 0, 1, 0, 0, 0, 0, 0}});
    CHECK(calendar.months[1] == MonthCount{year{2026} / January, 0, {}});
    CHECK(calendar.months[2] == MonthCount{year{2026} / February, 1, {0, 0, 0, 0, 0, 0, 0, 0, 0, 1}});
}

TEST_CASE("twelve months begin with the month after this one, a year before") {
    CHECK(to_text(twelve_months_begin(on("2026-03-16"))) == "2025-04-01");
    CHECK(to_text(twelve_months_begin(on("2026-12-31"))) == "2026-01-01");
    CHECK(to_text(twelve_months_begin(on("2024-02-29"))) == "2023-03-01");
    CHECK(to_text(twelve_months_begin(on("0001-05-05"))) == "0001-01-01");
}

TEST_CASE("shades are quarters of what busy days have, rare crowds aside") {
    const auto step_of = [](std::initializer_list<int> counts) {
        std::vector<DayCount> all;
        for (const int count : counts) all.push_back({on("2026-01-01"), count});
        return shade_step(all);
    };
    CHECK(step_of({}) == 1);
    CHECK(step_of({1}) == 1);
    CHECK(step_of({4, 1}) == 1);
    CHECK(step_of({5, 1}) == 2);
    CHECK(step_of({8, 1, 8}) == 2);
    CHECK(step_of({9}) == 3);
    CHECK(step_of({1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 40}) == 10);
    CHECK(step_of({1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 40}) == 1);
}

TEST_CASE("a shade tells how many steps a day fills, four at most") {
    CHECK(shade_of(0, 2) == 0);
    CHECK(shade_of(1, 2) == 1);
    CHECK(shade_of(2, 2) == 1);
    CHECK(shade_of(3, 2) == 2);
    CHECK(shade_of(8, 2) == 4);
    CHECK(shade_of(9, 2) == 4);
    CHECK(shade_of(3, 1) == 3);
}
