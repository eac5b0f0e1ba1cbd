#include "interchange/friends.hpp"

#include "reading.hpp"
#include "support/catch.hpp"

#include <filesystem>

namespace tend::interchange {

namespace {

struct Book {
    std::vector<Contact> friends;
    std::vector<FriendsEntry> activities, notes;
    std::vector<Skipped> skipped;
};

Book book_of(const std::string& text) {
    std::istringstream in(text);
    Book book;
    read_friends(in, {[&](Contact contact) { book.friends.push_back(std::move(contact)); },
                      [&](FriendsEntry entry) { book.activities.push_back(std::move(entry)); },
                      [&](FriendsEntry entry) { book.notes.push_back(std::move(entry)); },
                      [&](Skipped skipped) { book.skipped.push_back(std::move(skipped)); }});
    return book;
}

using Facts = std::vector<std::pair<std::string, std::string>>;
using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a friends.md gives its friends, then what happened, then what is noted") {
    const auto book =
        book_of("### Activities:\n"
                "- 2026-03-01: Lunch with **Bo Li** and **Ana Souza** in _São Paulo_, **Bo Li** paid. @food\n"
                "\n### Notes:\n"
                "- 2026-02-01: **Bo Li** reads snake_case_names. @code\n"
                "\n### Friends:\n"
                "- Ana Souza (a.k.a. The Boss a.k.a. Aninha) [São Paulo] @work @work:design\n"
                "- Bo Li [cn]\n"
                "- Cy\n"
                "\n### Locations:\n"
                "- São Paulo\n");
    CHECK(book.skipped.empty());
    REQUIRE(book.friends.size() == 3);
    CHECK(book.friends[0].name == "Ana Souza");
    CHECK(book.friends[0].line == 8);
    CHECK(book.friends[0].facts ==
          Facts{{"nickname", "The Boss"}, {"nickname", "Aninha"}, {"location", "São Paulo"}});
    CHECK(book.friends[0].tags == Texts{"work", "work:design"});
    CHECK(book.friends[0].source_key == "friends:Ana Souza");
    CHECK(book.friends[1].name == "Bo Li");
    CHECK(book.friends[1].place == "CN");
    CHECK(book.friends[1].facts.empty());
    CHECK(book.friends[2].name == "Cy");

    REQUIRE(book.activities.size() == 1);
    CHECK(book.activities[0].on == *make_day(2026, 3, 1));
    CHECK(book.activities[0].text == "Lunch with Bo Li and Ana Souza in São Paulo, Bo Li paid. @food");
    CHECK(book.activities[0].people == Texts{"Bo Li", "Ana Souza"});
    REQUIRE(book.notes.size() == 1);
    CHECK(book.notes[0].text == "Bo Li reads snake_case_names. @code");
    CHECK(book.notes[0].source_key != book.activities[0].source_key);
}

TEST_CASE("an entry of a friends.md that will not do is named with its line") {
    const auto book =
        book_of("stray\n### Activities:\n- last week: **Ana**\n- 2026-02-30: **Ana**\n- 2026-03-01 **Ana**\n"
                "- 2026-03-02: **Ana\nmore\n### Friends:\n- \n- @tag\n### Others:\n- x\n");
    std::vector<std::size_t> lines;
    for (const auto& skipped : book.skipped) lines.push_back(skipped.line);
    CHECK(lines == std::vector<std::size_t>{1, 3, 4, 5, 7, 9, 12});
    REQUIRE(book.activities.size() == 1);
    CHECK(book.activities[0].people.empty());
    CHECK(book.friends.size() == 1);
}

TEST_CASE("a friends.md is known by its first heading") {
    CHECK(looks_like_friends("### Activities:\n"));
    CHECK(looks_like_friends("\xEF\xBB\xBF\n\n### Friends:\r\n"));
    CHECK_FALSE(looks_like_friends("# Notes\n### Friends:\n"));
    CHECK_FALSE(looks_like_friends("### Things:\n"));
    CHECK_FALSE(looks_like_friends(""));
}

TEST_CASE("the file of friends itself is read whole") {
    const auto path = corpora + "friends/friends.md";
    if (!std::filesystem::exists(path)) {
        WARN("skipped: the corpora are not here");
        return;
    }
    const auto book = book_of(bytes_of(path));
    CHECK(book.skipped.empty());
    CHECK(book.friends.size() == 3);
    CHECK(book.activities.size() == 4);
    CHECK(book.notes.size() == 2);
    REQUIRE(book.friends.size() == 3);
    CHECK(book.friends[1].facts ==
          Facts{{"nickname", "The Admiral"}, {"nickname", "Amazing Grace"}, {"location", "Paris"}});
    CHECK(book.friends[1].tags == Texts{"navy", "science"});
    CHECK(book.activities[0].text.find("Martha's Vineyard. George") != std::string::npos);
    CHECK(book.activities[1].people == Texts{"Grace Hopper", "George Washington Carver"});
}

} // namespace tend::interchange
