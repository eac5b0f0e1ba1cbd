#include "render/graph_view.hpp"
#include "render/pair_view.hpp"
#include "render/review_words.hpp"
#include "render/year_picture.hpp"

#include "samples.hpp"
#include "support/catch.hpp"
#include "text/width.hpp"

#include <sstream>

using namespace samples;

namespace {

ContactCalendar calendar_of(Day first, Day last, std::initializer_list<PastContact> contacts) {
    return contact_calendar(std::vector<PastContact>(contacts), first, last);
}

std::size_t widest_line(const std::string& text) {
    std::istringstream lines(text);
    std::size_t widest = 0;
    for (std::string line; std::getline(lines, line);)
        widest = std::max(widest, tend::text::display_width(line));
    return widest;
}

Review with_balance(const Balance& balance) {
    Review review;
    review.balance = balance;
    return review;
}

std::string kind_word(const Balance& balance) {
    const std::string words = give_and_take_words(with_balance(balance));
    const auto end = words.find(". ");
    return end == std::string::npos ? "" : words.substr(end + 2);
}

} // namespace

TEST_CASE("the picture of a year fits every width from twenty on") {
    const auto calendar = calendar_of(day(2012, 1, 1), day(2012, 12, 31), {{.on_day = day(2012, 5, 5)}});
    for (std::size_t width = 20; width <= 200; ++width) {
        INFO(width);
        CHECK(widest_line(year_picture(calendar, at(width))) <= width);
    }
}

TEST_CASE("a year has weeks of one column or of two, or stands in parts") {
    const auto calendar = calendar_of(day(2012, 1, 1), day(2012, 12, 31), {{.on_day = day(2012, 5, 5)}});
    const auto lines = [&](std::size_t width) {
        const auto picture = year_picture(calendar, at(width));
        return std::count(picture.begin(), picture.end(), '\n');
    };
    CHECK(widest_line(year_picture(calendar, at(113))) == 112);
    CHECK(widest_line(year_picture(calendar, at(112))) == 59);
    CHECK(lines(59) == 9);
    CHECK(lines(58) == 18);
    CHECK(lines(32) == 18);
    CHECK(lines(31) == 27);
}

TEST_CASE("the shades of a picture are told, as far as they are there") {
    const Day first = day(2026, 3, 2);
    const auto legend = [&](std::initializer_list<int> counts) {
        ContactCalendar calendar{first, day(2026, 3, 15), {}, {}};
        for (const int count : counts)
            calendar.days.push_back({first + days{static_cast<int>(calendar.days.size())}, count});
        const auto picture = year_picture(calendar, at_80);
        return picture.substr(picture.rfind('\n', picture.size() - 2) + 1);
    };
    CHECK(legend({1}) == "     · none  ░ 1\n");
    CHECK(legend({4, 2}) == "     · none  ░ 1  ▒ 2  ▓ 3  █ 4\n");
    CHECK(legend({5}) == "     · none  ░ 1-2  ▒ 3-4  ▓ 5\n");
    CHECK(legend({1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}) == "     · none  ░ 1\n");
    ContactCalendar crowd{first, first + days{19}, {}, {}};
    for (int i = 0; i < 20; ++i) crowd.days.push_back({first + days{i}, i == 0 ? 40 : 1});
    CHECK(year_picture(crowd, at_80).find("▓ 3  █ 4 or more\n") != std::string::npos);
}

TEST_CASE("a kind word is said where one side did far more, and never without need") {
    CHECK(kind_word({}).empty());
    CHECK(kind_word({2, 2, 9, 1, 1, 1}).empty());
    CHECK(kind_word({0, 4, 0, 0, 0, 0}) == "They often took the first step: the next one could be yours.");
    CHECK(kind_word({0, 3, 0, 0, 0, 0}).empty());
    CHECK(kind_word({2, 4, 0, 0, 0, 0}).empty());
    CHECK(kind_word({2, 5, 0, 0, 0, 0}) == "They often took the first step: the next one could be yours.");
    CHECK(kind_word({5, 2, 0, 0, 0, 0}) ==
          "You often took the first step; thank you for keeping these ties.");
    CHECK(kind_word({9, 0, 0, 1, 2, 2}) ==
          "You were given more than you gave: something small to share may be welcome.");
    CHECK(kind_word({0, 0, 1, 2, 2, 2}).empty());
}

TEST_CASE("only the first ten silent groups are named") {
    std::vector<GroupTally> groups{{"Heard", 3, 1, 2}};
    for (int i = 0; i < 12; ++i) groups.push_back({"T" + std::to_string(i), 1, 0, 0});
    const auto words = silent_words(groups);
    CHECK(words.find("Heard") == std::string::npos);
    CHECK(words.find("T9 (1 person) and 2 more") != std::string::npos);
    CHECK(silent_words({{"A", 2, 0, 0}}) == "A (2 people)");
    CHECK(silent_words({}).empty());
}

TEST_CASE("what to type for a rhythm that fits is short") {
    const MisfitRow row{
        {"ana", "Ana Souza"}, monthly, CadenceSource::own, {Misfit::late, 61, {6, CadenceUnit::week}}};
    CHECK(misfit_command(row) == "tend edit ana --every 6w");
    CHECK(misfit_words(row) == "every month is set, you talk about every 2 months");
}

TEST_CASE("what came from outside is harmless in every view that looks back") {
    const GraphView graph(calendar_of(today, today, {{.on_day = today}}), Candidate{"x", "X\x1b[2J"}, today);
    CHECK(graph.text(at_80).find('\x1b') == std::string::npos);
    const DrawnGroup group{{{"x", "X\x1b[2J"}, {"y", "Y\n"}}, 0, std::nullopt, false};
    const PairView pair({.groups = {group}, .people = 2, .seed = 1, .today = today});
    CHECK(pair.text(at_80).find('\x1b') == std::string::npos);
    CHECK(pair.text(at(15)).find('\x1b') == std::string::npos);
    CHECK(pair.text(piped) == "x,y\t0\t\t\n");
    const ReviewView review({.since = today,
                             .today = today,
                             .review = {.teams = {{"T\x1b[2J", 1, 0, 0}, {"U\x1b", 1, 1, 1}}},
                             .misfits = {{{"x", "X\x1b[2J"}, monthly, CadenceSource::own, {}}}});
    CHECK(review.text(at_80).find('\x1b') == std::string::npos);
    CHECK(review.text(piped).find('\x1b') == std::string::npos);
}
