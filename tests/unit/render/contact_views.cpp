#include "samples.hpp"
#include "support/catch.hpp"

using namespace samples;

namespace {

InteractionWithNames last_year() {
    InteractionWithNames row = call_with_ana();
    row.interaction.id = {id(20)};
    row.interaction.on_day = day(2025, 12, 9);
    row.interaction.channel = Channel::email;
    row.interaction.direction = Direction::in;
    row.interaction.others = 5;
    row.interaction.text = "She is thinking about a move to Porto,\nand asked what I make of it";
    row.people.push_back({{id(4)}, "bo", "Bo Lind"});
    return row;
}

MilestoneRow win() {
    MilestoneRow row = birthday();
    row.milestone.kind = MilestoneKind::win;
    row.milestone.label = "the launch";
    row.milestone.on = {2026, 3, 2};
    row.milestone.yearly = false;
    row.next.reset();
    return row;
}

FollowUpOf parcel() {
    FollowUpOf row = promise();
    row.follow_up.owner = Owner::them;
    row.follow_up.kind = FollowUpKind::post;
    row.follow_up.what = "a bar of chocolate";
    row.follow_up.start_by = day(2026, 3, 12);
    return row;
}

} // namespace

TEST_CASE("history is a line for each contact, cut at its words") {
    const HistoryView view({call_with_ana(), last_year()}, HistoryView::Extent::whole, today);
    CHECK(view.text(at_80) ==
          "kr7hm4  Mon 16 Mar      call      Ana Souza             the new office in Porto\n"
          "kr7hm5  Tue 9 Dec 2025  email in  Ana Souza, Bo Lind …  She is thinking about a…\n");
}

TEST_CASE("history cuts no day where it is narrow: each row goes on below") {
    const HistoryView view({call_with_ana(), last_year()}, HistoryView::Extent::whole, today);
    CHECK(view.text(at(60)) == "kr7hm4  Mon 16 Mar  call  Ana Souza  the new office in Porto\n"
                               "kr7hm5  Tue 9 Dec 2025  email in  Ana Souza, Bo Lind +3\n"
                               "  She is thinking about a move to Porto, and asked what I m…\n");
}

TEST_CASE("history says where there is more") {
    CHECK(HistoryView({call_with_ana()}, HistoryView::Extent::cut, today).text(at_80) ==
          "kr7hm4  Mon 16 Mar  call  Ana Souza  the new office in Porto\n"
          "the latest 1; -n shows more, -n 0 all\n");
    CHECK(HistoryView({}, HistoryView::Extent::whole, today).text(at_80) == "Nothing yet.\n");
    CHECK(HistoryView({}, HistoryView::Extent::whole, today).text(piped).empty());
}

TEST_CASE("history off the terminal is fields, uncut") {
    CHECK(HistoryView({call_with_ana(), last_year()}, HistoryView::Extent::cut, today).text(piped) ==
          "kr7hm4\t2026-03-16\tcall\tana\tthe new office in Porto\n"
          "kr7hm5\t2025-12-09\temail in\tana,bo\t"
          "She is thinking about a move to Porto, and asked what I make of it\n");
}

TEST_CASE("history in JSON is its interactions") {
    CHECK(
        members(HistoryView({call_with_ana()}, HistoryView::Extent::cut, today)) ==
        R"("items":[{"id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a10","short":"kr7hm4","on":"2026-03-16","at":null,)"
        R"("channel":"call","direction":"both","tried":false,"wants_reply":false,"value":null,)"
        R"("text":"the new office in Porto","others":null,"people":[{"handle":"ana","name":"Ana Souza"}],)"
        R"("planned":false}]})"
        "\n");
}

TEST_CASE("records that were changed stand below what is said of them") {
    const RecordsChangedView view({call_with_ana(), birthday(), win(), promise(), parcel()},
                                  {{"Amended."}, true}, today);
    CHECK(view.text(at_80) == "Amended.\n"
                              "  kr7hm4  Mon 16 Mar    call        Ana Souza  the new office in Porto\n"
                              "  kr7hmc  Wed 15 Apr    birthday    ana\n"
                              "  kr7hmc  2 March 2026  win         ana        the launch\n"
                              "  kr7hm8  Fri 20 Mar    promise     ana        send the deck\n"
                              "  kr7hm8  Thu 12 Mar    their post  ana        a bar of chocolate\n");
    CHECK(view.text(piped) == "Amended.\n"
                              "kr7hm4\t2026-03-16\tcall\tana\tthe new office in Porto\n"
                              "kr7hmc\t2026-04-15\tbirthday\tana\t\n"
                              "kr7hmc\t2026-03-02\twin\tana\tthe launch\n"
                              "kr7hm8\t2026-03-20\tpromise\tana\tsend the deck\n"
                              "kr7hm8\t2026-03-12\tpost\tana\ta bar of chocolate\n");
}

TEST_CASE("records of several kinds keep their keys in JSON") {
    const std::string json = members(RecordsChangedView({win(), promise()}, {{"Removed."}, false}, today));
    CHECK(
        json ==
        R"("items":[{"id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a30","short":"kr7hmc","handle":"ana","kind":"win",)"
        R"("label":"the launch","on":"2026-03-02","yearly":false,"next_on":null,"days_away":null,"turns":null,)"
        R"("lead_days":0,"done_on":null},{"id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a20","short":"kr7hm8",)"
        R"("handle":"ana","owner":"me","kind":"promise","what":"send the deck","made_on":"2026-03-16",)"
        R"("due_on":"2026-03-20","start_by":null,"days_left":4,"done_on":null,"dropped":false}],"undo":false})"
        "\n");
}

TEST_CASE("a search shows who, what and where the words are") {
    using Kind = SearchHit::Kind;
    const SearchView view(
        {{Kind::interaction, id(16), today, {{"ana", "Ana Souza"}, {"bo", "Bo Lind"}}, "the new office"},
         {Kind::fact, id(2), std::nullopt, {{"wata", "渡辺 美智子"}}, "interest=climbing"},
         {Kind::follow_up, id(32), day(2026, 3, 20), {{"ana", "Ana Souza"}}, "send the deck"}},
        today);
    CHECK(view.text(at_80) == "kr7hm4  Ana Souza, Bo Lind  talk       Mon 16 Mar  the new office\n"
                              "        渡辺 美智子         fact                   interest=climbing\n"
                              "kr7hm8  Ana Souza           follow-up  Fri 20 Mar  send the deck\n");
    CHECK(view.text(piped) == "kr7hm4\tana,bo\tinteraction\t2026-03-16\tthe new office\n"
                              "kr7hm0\twata\tfact\t\tinterest=climbing\n"
                              "kr7hm8\tana\tfollow_up\t2026-03-20\tsend the deck\n");
    CHECK(SearchView({}, today).text(at_80) == "Nothing found.\n");
    CHECK(SearchView({}, today).text(piped).empty());
}

TEST_CASE("a hit in JSON has every key in its order") {
    using Kind = SearchHit::Kind;
    CHECK(
        members(SearchView({{Kind::person, id(1), std::nullopt, {{"ana", "Ana Souza"}}, "Ana Souza"},
                            {Kind::milestone, id(48), today, {}, "launch"}},
                           today)) ==
        R"("items":[{"kind":"person","id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a01","short":"kr7hm0","on":null,)"
        R"("people":[{"handle":"ana","name":"Ana Souza"}],"text":"Ana Souza"},)"
        R"({"kind":"milestone","id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a30","short":"kr7hmc",)"
        R"("on":"2026-03-16","people":[],"text":"launch"}]})"
        "\n");
}
