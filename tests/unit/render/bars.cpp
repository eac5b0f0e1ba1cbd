#include "render/bars.hpp"

#include "samples.hpp"
#include "support/catch.hpp"

using namespace samples;

namespace {

Style ascii(std::size_t width) {
    return {.width = width, .terminal = true, .color = false, .ascii = true};
}

} // namespace

TEST_CASE("bars are as long as their counts beside the largest, to an eighth of a column") {
    CHECK(bar_chart({{"a", 8}, {"bc", 4, "x"}}, at(24)) == "  a   ████████████  8\n"
                                                           "  bc  ██████        4  x\n");
    CHECK(bar_chart({{"a", 240}, {"b", 1}, {"c", 9}}, at(80)) ==
          "  a  ██████████████████████████████  240\n"
          "  b  ▏                                 1\n"
          "  c  █▏                                9\n");
    CHECK(bar_chart({}, at_80).empty());
}

TEST_CASE("bars of ASCII are whole columns, and none vanishes but for nothing") {
    CHECK(bar_chart({{"a", 100}, {"b", 1}, {"c", 0}}, ascii(30)) == "  a  ####################  100\n"
                                                                    "  b  #                       1\n"
                                                                    "  c                          0\n");
}

TEST_CASE("labels are cut by width and made harmless, and bars leave where there is no room") {
    CHECK(bar_chart({{"設計\x1b[31m", 3}}, at(20)) == "  設計\\x1b[31m  3\n");
    const std::string name = "a name that is much longer than that";
    CHECK(bar_chart({{name, 3}}, at_80) ==
          "  a name that is much longer than that  ██████████████████████████████  3\n");
    CHECK(bar_chart({{name, 3}}, at(61)) ==
          "  a name that is much lon…  ██████████████████████████████  3\n");
    CHECK(bar_chart({{"ab", 3}}, at(17)) == "  ab  ████████  3\n");
    CHECK(bar_chart({{"ab", 3}}, at(16)) == "  ab  3\n");
}

TEST_CASE("without bars a label that is too wide stands on a line above") {
    CHECK(bar_chart({{"Design", 4, "2 of 2 people"}, {"Community", 10, "1 of 1 person"}}, at(25)) ==
          "  Design     4  2 of 2 people\n"
          "  Community\n"
          "            10  1 of 1 person\n");
    CHECK(bar_chart({{"a name that is longer than that", 3}, {"b", 1}}, at(20)) == "  a name that is lo…\n"
                                                                                   "                   3\n"
                                                                                   "  b                1\n");
}

TEST_CASE("a sparkline is as high as its counts beside the highest") {
    CHECK(sparkline({0, 1, 2, 3, 4, 5, 6, 7, 8}, at_80) == "·▁▂▃▄▅▆▇█");
    CHECK(sparkline({0, 1, 100}, at_80) == "·▁█");
    CHECK(sparkline({0, 1, 2, 3, 4, 5}, ascii(80)) == ".-=+*#");
    CHECK(sparkline({0, 0}, at_80) == "··");
    CHECK(sparkline({}, at_80).empty());
}
