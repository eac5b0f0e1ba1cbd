#include "render/digest_view.hpp"

#include "samples.hpp"
#include "support/catch.hpp"

using namespace samples;

TEST_CASE("the digest is the day in one page") {
    CHECK(DigestView(full_page()).text(at_80) ==
          "Monday 16 March 2026\n"
          "\n"
          "People to reach out to\n"
          "  Ana Souza (ana)  06:00, off work\n"
          "      you last talked 5 weeks ago, meant every month\n"
          "      video, today 13:00 (their 09:00): pick up: her move to Porto\n"
          "      ! no calls on Fridays\n"
          "  3 others can wait\n"
          "\n"
          "Days to remember\n"
          "  ana  birthday  Wed 15 Apr (in 4 weeks), turning 40  " +
              short_text(id(48)) +
              "\n"
              "\n"
              "Open ends\n"
              "  ana  your promise: send the deck  by Fri 20 Mar (in 4 days)  " +
              short_text(id(32)) +
              "\n"
              "\n"
              "Did it happen yesterday?\n"
              "  a call with Ana Souza: the new office in Porto (if not: tend remove " +
              short_text(id(16)) +
              ")\n"
              "\n"
              "Here again\n"
              "  bo  Bo Lind  since today      on leave\n"
              "  cy  Cy Ng    since yesterday  was in Asia/Tokyo\n"
              "\n"
              "Holidays today\n"
              "  BR  Carnival\n"
              "\n"
              "Circles to bring together\n"
              "  design  last together 6 weeks ago  meant every month\n");
}

TEST_CASE("the digest is the same page in a message, whole") {
    const DigestView digest(full_page());
    CHECK(digest.text({.width = 40, .terminal = false}) == digest.text(at(120)));
}

TEST_CASE("a digest of several days tells the days") {
    DigestView::Page page = full_page();
    page.suggestions = {today, {}, 0, Detail::reasons};
    page.day_count = 7;
    page.milestones.clear();
    page.follow_ups.clear();
    page.gatherings.clear();
    page.holidays.push_back({{id(65)}, "JP", day(2026, 3, 20), "Vernal Equinox"});
    page.back = {{{}, "bo", "Bo Lind", day(2026, 3, 18), "on leave", std::nullopt}};
    InteractionWithNames planned = call_with_ana();
    planned.interaction.on_day = day(2026, 3, 19);
    page.planned.push_back(planned);
    const std::string short_id = short_text(id(16));
    CHECK(DigestView(page).text(at_80) ==
          "Monday 16 March 2026 to Sunday 22 March 2026\n"
          "\n"
          "Did it happen yesterday?\n"
          "  a call with Ana Souza: the new office in Porto (if not: tend remove " +
              short_id +
              ")\n"
              "\n"
              "Planned\n"
              "  a call with Ana Souza: the new office in Porto  Thu 19 Mar (in 3 days)  " +
              short_id +
              "\n"
              "\n"
              "Here again\n"
              "  bo  Bo Lind  from Wed 18 Mar (in 2 days)  on leave\n"
              "\n"
              "Holidays\n"
              "  BR  Carnival        Mon 16 Mar (today)\n"
              "  JP  Vernal Equinox  Fri 20 Mar (in 4 days)\n");
}

TEST_CASE("a digest of circles alone has no other heading") {
    DigestView::Page page = page_of({today, {}, 0, Detail::reasons});
    page.gatherings = {design_circle()};
    CHECK(DigestView(page).text(at_80) == "Monday 16 March 2026\n"
                                          "\n"
                                          "Circles to bring together\n"
                                          "  design  last together 6 weeks ago  meant every month\n");
}

TEST_CASE("a digest of nothing is empty, but a document") {
    const DigestView nothing(page_of({today, {}, 0, Detail::reasons}));
    CHECK(nothing.text(at_80).empty());
    CHECK(nothing.text(piped).empty());
    CHECK(members(nothing) == R"("items":[],"held_back":0,"milestones":[],"follow_ups":[],"holidays":[],)"
                              R"("back":[],"planned":[],"gatherings":[]})"
                              "\n");
}

TEST_CASE("every part of the page alone makes it a page") {
    const DigestView::Page whole = full_page();
    const auto fills = [&](auto part) {
        DigestView::Page page = page_of({today, {}, 0, Detail::reasons});
        page.*part = whole.*part;
        return !page.is_empty() && !DigestView(page).text(at_80).empty();
    };
    CHECK(fills(&DigestView::Page::suggestions));
    CHECK(fills(&DigestView::Page::milestones));
    CHECK(fills(&DigestView::Page::follow_ups));
    CHECK(fills(&DigestView::Page::holidays));
    CHECK(fills(&DigestView::Page::back));
    CHECK(fills(&DigestView::Page::planned));
    CHECK(fills(&DigestView::Page::gatherings));
}

TEST_CASE("the digest in JSON tells holidays and who is here again") {
    DigestView::Page page = page_of({today, {}, 2, Detail::reasons});
    page.holidays = full_page().holidays;
    page.back = full_page().back;
    CHECK(
        members(DigestView(page)) ==
        R"("items":[],"held_back":2,"milestones":[],"follow_ups":[],"holidays":[{"id":")" + to_text(id(64)) +
            R"(","short":"kr7hmg","place":"BR","on":"2026-03-16","label":"Carnival"}],"back":[)"
            R"({"handle":"bo","name":"Bo Lind","on":"2026-03-16","reason":"on leave"},)"
            R"({"handle":"cy","name":"Cy Ng","on":"2026-03-15","reason":null}],"planned":[],"gatherings":[]})"
            "\n");
}
