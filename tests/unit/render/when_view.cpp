#include "render/when_views.hpp"

#include "samples.hpp"
#include "support/catch.hpp"

using namespace samples;
using std::chrono::minutes;

namespace {

const Instant midnight = *parse_instant("2026-03-16T00:00:00Z");

TimeSpan span(int from, int to) {
    return {midnight + minutes{from}, midnight + minutes{to}};
}

std::vector<int> clock_from(int minute, int hours = 24) {
    std::vector<int> clock;
    for (int hour = 0; hour < hours; ++hour) clock.push_back((minute + 60 * hour) % 1440);
    return clock;
}

/// A day in UTC beside one in Kathmandu.
DayPicture two_days() {
    return {.title = "Mon 16 Mar",
            .day = span(0, 1440),
            .rows = {{"you", "UTC", {span(540, 1020)}, clock_from(0)},
                     {"Maya Thapa", "Asia/Kathmandu", {span(195, 675)}, clock_from(345)}},
            .shared = {span(540, 675)}};
}

Style ascii(std::size_t width) {
    return {.width = width, .terminal = true, .color = false, .ascii = true};
}

LocalNow clock(const char* text, Day on, int minute) {
    return {.text = text, .day = on, .minute = minute};
}

MeetingTime nine_o_clock() {
    return {
        span(540, 570),
        {{clock("2026-03-16T09:00:00+00:00", today, 540), clock("2026-03-16T09:30:00+00:00", today, 570)},
         {clock("2026-03-16T14:45:00+05:45", today, 885), clock("2026-03-16T15:15:00+05:45", today, 915)}}};
}

MeetingView::Answer answer() {
    return {.people = {{"me", "you"}, {"maya", "Maya Thapa"}},
            .picture = two_days(),
            .times = {nine_o_clock()},
            .odd = std::nullopt,
            .days_off = {},
            .length = minutes{30},
            .longest_shared = minutes{135},
            .day_count = 5,
            .today = today};
}

/// What is told below the picture.
std::string below_picture(const MeetingView::Answer& told) {
    const std::string text = MeetingView(told).text(at(20)); // too narrow for a picture
    return text;
}

} // namespace

TEST_CASE("a picture shows everybody's day side by side, in half hours where they fit") {
    CHECK(day_picture(two_days(), at_80) ==
          "Mon 16 Mar\n"
          "you             ··················████████████████··············\n"
          "UTC             00    03    06    09    12    15    18    21\n"
          "Maya Thapa      ······▐███████████████▌·························\n"
          "Asia/Kathmandu  05:45 08:45 11:45 14:45 17:45 20:45 23:45 02:45\n"
          "together        ··················████▌·························\n");
}

TEST_CASE("a picture in ASCII has no other signs") {
    CHECK(day_picture(two_days(), ascii(80)) ==
          "Mon 16 Mar\n"
          "you             ..................################..............\n"
          "UTC             00    03    06    09    12    15    18    21\n"
          "Maya Thapa      ......+###############+.........................\n"
          "Asia/Kathmandu  05:45 08:45 11:45 14:45 17:45 20:45 23:45 02:45\n"
          "together        ..................####+.........................\n");
}

TEST_CASE("a narrow picture has hours, a wide one quarters") {
    CHECK(day_picture(two_days(), ascii(63)).find("you             .........########.......\n") !=
          std::string::npos);
    CHECK(day_picture(two_days(), ascii(64)).find("you             ..................####") !=
          std::string::npos);
    CHECK(day_picture(two_days(), ascii(112)).find("UTC             00      02      04      06") !=
          std::string::npos);
    CHECK(day_picture(two_days(), ascii(111)).find("UTC             00    03    06") != std::string::npos);
}

TEST_CASE("a picture cuts names before it goes without") {
    CHECK(day_picture(two_days(), ascii(30)).find("\nM...  ...########") != std::string::npos);
    CHECK(day_picture(two_days(), ascii(29)).empty());
}

TEST_CASE("long names give way to half hours") {
    DayPicture picture = two_days();
    picture.rows[1].name = "Maximiliane Freifrau von Hohenstein";
    CHECK(day_picture(picture, ascii(66)).find("\nMaximiliane F...  ......+####") != std::string::npos);
    CHECK(day_picture(picture, ascii(65)).find("\nMaximiliane Freifrau von Hohenstein  ...##") !=
          std::string::npos);
}

TEST_CASE("a day on which clocks change is as long as it is") {
    DayPicture picture = two_days();
    picture.day = span(0, 1500);
    picture.rows = {{"you", "Europe/Berlin", {span(600, 1080)}, clock_from(0, 25)}};
    picture.rows[0].clock_by_hour[24] = 1380;
    picture.shared.clear();
    CHECK(day_picture(picture, ascii(80)) ==
          "Mon 16 Mar\n"
          "you            ....................################..............\n"
          "Europe/Berlin  00    03    06    09    12    15    18    21    23\n");
}

TEST_CASE("a name from outside cannot command the terminal") {
    DayPicture picture = two_days();
    picture.rows[1].name = "Ma\x1bya";
    CHECK(day_picture(picture, at_80).find("Ma\\x1bya  ") != std::string::npos);
}

TEST_CASE("working time is painted, and nothing else is as loud") {
    Style style = ascii(64);
    style.color = true;
    CHECK(day_picture(two_days(), style)
              .find("\x1b[2m..................\x1b[0m\x1b[32m################\x1b[0m") != std::string::npos);
}

TEST_CASE("times stand below the picture, on everybody's clock") {
    CHECK(MeetingView(answer()).text(at_80) == day_picture(two_days(), at_80) +
                                                   "\n"
                                                   "YOUR DAY    YOUR TIME    maya\n"
                                                   "Mon 16 Mar  09:00-09:30  14:45\n");
    CHECK(
        MeetingView(answer()).text(piped) ==
        "2026-03-16T09:00:00Z\t2026-03-16T09:30:00Z\t2026-03-16T09:00:00+00:00\t2026-03-16T14:45:00+05:45\n");
}

TEST_CASE("another day than yours is told") {
    auto told = answer();
    told.times[0].local[1].begin = clock("2026-03-17T01:00:00+16:00", today + days{1}, 60);
    CHECK(below_picture(told).find("Tue 01:00") != std::string::npos);
}

TEST_CASE("where nothing is shared, it says so and what the least odd time asks") {
    auto told = answer();
    told.times.clear();
    told.longest_shared = minutes{0};
    told.odd = OddMeeting{nine_o_clock(), {minutes{0}, minutes{90}}};
    const std::string text = MeetingView(told).text(at(200));
    CHECK(
        text.substr(text.find("\n\n") + 2) ==
        "There is no shared hour within 5 days: you and Maya Thapa are never at work at the same time.\n"
        "The least odd time is Mon 16 Mar, 09:00-09:30 of your time: for Maya Thapa it is 14:45, 1 h 30 min "
        "outside of their hours.\n");
    CHECK(MeetingView(told).text(piped).empty());
}

TEST_CASE("shared time that is too short is told by its length") {
    auto told = answer();
    told.times.clear();
    told.length = minutes{180};
    told.day_count = 1;
    told.odd = OddMeeting{nine_o_clock(), {minutes{720}, minutes{721}}};
    const std::string text = MeetingView(told).text(at(300));
    CHECK(text.substr(text.find("\n\n") + 2) ==
          "There is no time of 3 h today: you and Maya Thapa share 2 h 15 min at a stretch, at most.\n"
          "The least odd time is Mon 16 Mar, 09:00-09:30 of your time: for you it is 12 h outside of your "
          "hours; for Maya Thapa it is 14:45, in their time off.\n");
}

TEST_CASE("days off are told with whose they are") {
    auto told = answer();
    told.days_off = {{{"me", "you"}, {{}, "DE", today, "Feast"}},
                     {{"maya", "Maya Thapa"}, {{}, "NP", today + days{1}, ""}}};
    const std::string text = MeetingView(told).text(at_80);
    CHECK(text.substr(text.rfind("\n\n") + 2) ==
          "Days off: Mon 16 Mar (you: Feast), Tue 17 Mar (Maya Thapa: NP).\n");
}

TEST_CASE("a slot in JSON has everybody's local time") {
    CHECK(members(MeetingView(answer())) ==
          R"("items":[{"start":"2026-03-16T09:00:00Z","end":"2026-03-16T09:30:00Z","local":[)"
          R"({"handle":"me","start":"2026-03-16T09:00:00+00:00","end":"2026-03-16T09:30:00+00:00"},)"
          R"({"handle":"maya","start":"2026-03-16T14:45:00+05:45","end":"2026-03-16T15:15:00+05:45"}]}],)"
          R"("least_odd":null,"days_off":[]})"
          "\n");
}

TEST_CASE("the least odd time in JSON says who is outside of their hours") {
    auto told = answer();
    told.times.clear();
    told.odd = OddMeeting{nine_o_clock(), {minutes{15}, std::nullopt}};
    told.days_off = {{{"maya", "Maya Thapa"}, {{}, "NP", today, "Feast"}}};
    const std::string json = members(MeetingView(told));
    CHECK(json.starts_with(R"("items":[],"least_odd":{"start":"2026-03-16T09:00:00Z",)"));
    CHECK(json.find(R"("outside":[{"handle":"me","minutes":15},{"handle":"maya","minutes":null}]},)"
                    R"("days_off":[{"handle":"maya","on":"2026-03-16","place":"NP","label":"Feast"}]})") !=
          std::string::npos);
}
