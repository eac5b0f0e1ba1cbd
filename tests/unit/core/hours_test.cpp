#include "tend/hours.hpp"

#include "support/catch.hpp"
#include "unit/core/refusal_of.hpp"

using namespace tend;
using namespace std::chrono;

namespace {

constexpr unsigned char mon = 1, tue = 2, wed = 4, thu = 8, fri = 16, sat = 32, sun = 64;

constexpr int clock(int hour, int minute = 0) {
    return hour * 60 + minute;
}

std::string days_text(unsigned day_set) {
    const std::string text =
        to_text(WorkingHours({{static_cast<unsigned char>(day_set), clock(9), clock(17)}}));
    return text.substr(0, text.find(' '));
}

} // namespace

TEST_CASE("a person without hours works monday to friday, nine to five") {
    CHECK(WorkingHours() == WorkingHours({{mon | tue | wed | thu | fri, clock(9), clock(17)}}));
    CHECK(to_text(WorkingHours()) == "mon-fri 09:00-17:00");
}

TEST_CASE("a stretch within a day is open from its start to before its end") {
    const WorkingHours hours({{mon | wed, clock(9, 30), clock(17)}});
    CHECK_FALSE(hours.is_open_at(Monday, clock(9, 29)));
    CHECK(hours.is_open_at(Monday, clock(9, 30)));
    CHECK(hours.is_open_at(Monday, clock(16, 59)));
    CHECK_FALSE(hours.is_open_at(Monday, clock(17)));
    CHECK(hours.is_open_at(Wednesday, clock(12)));
    CHECK_FALSE(hours.is_open_at(Tuesday, clock(12)));
    CHECK_FALSE(hours.is_open_at(Sunday, clock(12)));
}

TEST_CASE("a stretch past midnight belongs to the day it begins on") {
    const WorkingHours hours({{fri | sun, clock(22), clock(6)}});
    CHECK_FALSE(hours.is_open_at(Friday, clock(5)));
    CHECK_FALSE(hours.is_open_at(Friday, clock(21, 59)));
    CHECK(hours.is_open_at(Friday, clock(22)));
    CHECK(hours.is_open_at(Friday, clock(23, 59)));
    CHECK(hours.is_open_at(Saturday, clock(0)));
    CHECK(hours.is_open_at(Saturday, clock(5, 59)));
    CHECK_FALSE(hours.is_open_at(Saturday, clock(6)));
    CHECK_FALSE(hours.is_open_at(Saturday, clock(22)));
    CHECK_FALSE(hours.is_open_at(Sunday, clock(5)));
    CHECK(hours.is_open_at(Sunday, clock(22)));
    CHECK(hours.is_open_at(Monday, clock(5)));
}

TEST_CASE("a whole day is open to its last minute") {
    const WorkingHours hours({{sun, 0, 1440}});
    CHECK(hours.is_open_at(Sunday, 0));
    CHECK(hours.is_open_at(Sunday, 1439));
    CHECK_FALSE(hours.is_open_at(Monday, 0));
    CHECK_FALSE(hours.is_open_at(Saturday, 1439));
}

TEST_CASE("hours are open where any of their stretches is") {
    const WorkingHours hours(
        {{mon, clock(9), clock(12)}, {mon, clock(11), clock(14)}, {tue, clock(16), clock(20)}});
    CHECK(hours.is_open_at(Monday, clock(9)));
    CHECK(hours.is_open_at(Monday, clock(11, 30)));
    CHECK(hours.is_open_at(Monday, clock(13)));
    CHECK_FALSE(hours.is_open_at(Monday, clock(16)));
    CHECK(hours.is_open_at(Tuesday, clock(16)));
}

TEST_CASE("working hours cannot be made of impossible stretches") {
    const auto span = GENERATE(values<WorkingHours::Span>({{0, 540, 1020},
                                                           {128, 540, 1020},
                                                           {1, -1, 1020},
                                                           {1, 1440, 1020},
                                                           {1, 540, 0},
                                                           {1, 540, 1441},
                                                           {1, 540, 540}}));
    CAPTURE(int{span.days}, span.start, span.end);
    CHECK_THROWS_AS(WorkingHours({span}), InvalidInput);
    CHECK_THROWS_AS(WorkingHours({{mon, 540, 1020}, span}), InvalidInput);
}

TEST_CASE("working hours need a stretch, and take the longest there are") {
    CHECK_THROWS_AS(WorkingHours(std::vector<WorkingHours::Span>{}), InvalidInput);
    CHECK_NOTHROW(WorkingHours({{127, 0, 1440}}));
    CHECK_NOTHROW(WorkingHours({{127, 1439, 1}}));
}

TEST_CASE("days are written as ranges from three in a row, else one by one") {
    CHECK(days_text(mon) == "mon");
    CHECK(days_text(mon | tue) == "mon,tue");
    CHECK(days_text(mon | tue | wed) == "mon-wed");
    CHECK(days_text(mon | wed | fri) == "mon,wed,fri");
    CHECK(days_text(127) == "mon-sun");
    CHECK(days_text(sun | mon | tue | wed | thu) == "sun-thu");
    CHECK(days_text(sat | sun) == "sat,sun");
    CHECK(days_text(sun | mon) == "mon,sun");
    CHECK(days_text(sat | sun | mon) == "sat-mon");
    CHECK(days_text(mon | sat | sun | wed) == "wed,sat-mon");
    CHECK(days_text(mon | wed | thu | fri) == "mon,wed-fri");
    CHECK(days_text(mon | tue | wed | fri | sat) == "mon-wed,fri,sat");
    CHECK(days_text(127 - wed) == "thu-tue");
    CHECK(days_text(127 - mon) == "tue-sun");
    CHECK(days_text(127 - sun) == "mon-sat");
}
