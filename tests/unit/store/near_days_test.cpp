#include "scratch.hpp"
#include "support/catch.hpp"

using namespace tend;
using namespace tend::test;
using store::Change;

namespace {

void save_milestone(ScratchStore& scratch, PersonId person, MilestoneKind kind, PartialDay day,
                    std::optional<int> lead_days = {}, std::optional<Day> done_on = {}) {
    scratch.change("milestone add", [&](Change& change) {
        Milestone milestone{{}, person, kind, "", day, !day.year, lead_days, done_on};
        change.save(milestone);
    });
}

std::string near_dates(ScratchStore& scratch, std::string_view today) {
    std::string all;
    for (const Milestone& near : scratch.store().near_milestones(on(today))) all += to_text(near.on) + ' ';
    return all;
}

} // namespace

TEST_CASE("near milestones are those of the weeks around today, in any year") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    for (const PartialDay day : {PartialDay{{}, 2, 11}, PartialDay{{}, 2, 12}, PartialDay{2026, 3, 16},
                                 PartialDay{{}, 4, 8}, PartialDay{{}, 4, 9}, PartialDay{1990, 2, 29}})
        save_milestone(scratch, ana, MilestoneKind::birthday, day);
    CHECK(near_dates(scratch, "2026-03-16") == "--02-12 1990-02-29 2026-03-16 --04-08 ");
    CHECK(near_dates(scratch, "2026-09-01").empty());
}

TEST_CASE("near milestones reach two days further than is asked") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    for (const PartialDay day : {PartialDay{{}, 4, 8}, PartialDay{{}, 4, 16}, PartialDay{{}, 4, 17}})
        save_milestone(scratch, ana, MilestoneKind::birthday, day);
    const auto found = [&](int ahead) {
        return scratch.store().near_milestones(on("2026-03-16"), days{ahead}).size();
    };
    CHECK(found(0) == 1);
    CHECK(found(21) == 1);
    CHECK(found(29) == 2);
    CHECK(found(30) == 3);
}

TEST_CASE("near milestones are found over the end of the year") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    save_milestone(scratch, ana, MilestoneKind::birthday, {{}, 1, 3});
    save_milestone(scratch, ana, MilestoneKind::birthday, {{}, 12, 30});
    save_milestone(scratch, ana, MilestoneKind::birthday, {{}, 6, 1});
    CHECK(near_dates(scratch, "2026-12-20") == "--12-30 --01-03 ");
    CHECK(near_dates(scratch, "2026-01-05") == "--12-30 --01-03 ");
}

TEST_CASE("milestones between two days are those of any year, over its end and round it too") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    for (const PartialDay day : {PartialDay{{}, 1, 3}, PartialDay{1990, 2, 29}, PartialDay{{}, 3, 14},
                                 PartialDay{2026, 3, 16}, PartialDay{{}, 3, 20}, PartialDay{{}, 12, 30}})
        save_milestone(scratch, ana, MilestoneKind::birthday, day);
    const auto between = [&](std::string_view first, std::string_view last) {
        std::string all;
        for (const MilestoneOf& one : scratch.store().milestones_between(on(first), on(last)))
            all += to_text(one.milestone.on) + ' ';
        return all;
    };
    CHECK(between("2026-03-16", "2026-03-18") == "2026-03-16 ");
    CHECK(between("2026-03-16", "2026-03-20") == "2026-03-16 --03-20 ");
    CHECK(between("2027-02-28", "2027-02-28") == "1990-02-29 ");
    CHECK(between("2027-03-01", "2027-03-01") == "1990-02-29 ");
    CHECK(between("2026-12-20", "2027-01-05") == "--12-30 --01-03 ");
    CHECK(between("2026-03-16", "2027-03-12") == "2026-03-16 --03-20 --12-30 --01-03 1990-02-29 ");
    CHECK(between("2026-03-16", "2030-01-01") == "--01-03 1990-02-29 --03-14 2026-03-16 --03-20 --12-30 ");
}

TEST_CASE("follow-ups between two days go by when they are to be sent off") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const auto save = [&](std::string what, FollowUpKind kind, std::string_view due_on,
                          std::optional<Day> start_by) {
        FollowUp made;
        made.person = ana;
        made.what = std::move(what);
        made.kind = kind;
        made.made_on = scratch.today();
        made.due_on = on(due_on);
        made.start_by = start_by;
        scratch.change("follow-up", [&](Change& change) { change.save(made); });
    };
    save("a", FollowUpKind::promise, "2026-03-20", {});
    save("b", FollowUpKind::post, "2026-04-20", on("2026-03-19"));
    save("c", FollowUpKind::post, "2026-03-20", on("2026-03-01"));
    save("d", FollowUpKind::post, "2026-03-20", {});
    save("e", FollowUpKind::promise, "2026-03-21", on("2026-03-20"));
    std::string all;
    for (const FollowUpOf& one : scratch.store().follow_ups_between(on("2026-03-19"), on("2026-03-20")))
        all += one.follow_up.what;
    CHECK(all == "adb");
}

TEST_CASE("a milestone of long notice is near all the year, once") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    save_milestone(scratch, ana, MilestoneKind::visit, {{}, 3, 20}, 60);
    save_milestone(scratch, ana, MilestoneKind::visit, {{}, 9, 1}, 22);
    save_milestone(scratch, ana, MilestoneKind::visit, {{}, 9, 2}, 21);
    CHECK(near_dates(scratch, "2026-03-16") == "--03-20 --09-01 ");
}

TEST_CASE("a handle is told with the zone somebody is in, while they are there") {
    ScratchStore scratch;
    Person made;
    made.handle = made.name = "ana";
    made.tz = "Europe/Lisbon";
    made.away_tz = "Asia/Tokyo";
    made.away_until = on("2026-03-16");
    made.added_on = on("2026-01-01");
    const PersonId ana = scratch.add(made).id;
    const auto zone = [&](std::string_view today) {
        return scratch.store().find_in_zone(ana, on(today)).value().tz;
    };
    CHECK(zone("2026-03-16") == "Asia/Tokyo");
    CHECK(zone("2026-03-17") == "Europe/Lisbon");
    CHECK(scratch.store().find_in_zone(ana, on("2026-03-17")).value().handle == "ana");
    const PersonId bo = scratch.add("Bo Li");
    save_milestone(scratch, ana, MilestoneKind::birthday, {{}, 3, 16});
    scratch.change("merge", [&](Change& change) { change.merge(bo, ana); });
    CHECK_FALSE(scratch.store().find_in_zone(ana, on("2026-03-16")));
    CHECK(scratch.store().near_milestones(on("2026-03-16")).at(0).person == bo);
}

TEST_CASE("what is open is near by its day or when it is to be sent off, and what has no day is, last") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const auto promise = [&](std::string what, std::optional<Day> due_on, FollowUpKind kind = {},
                             std::optional<Day> start_by = {}) {
        FollowUp made;
        made.person = ana;
        made.what = std::move(what);
        made.kind = kind;
        made.made_on = on("2026-03-01");
        made.due_on = due_on;
        made.start_by = start_by;
        scratch.change("promise", [&](Change& change) { change.save(made); });
    };
    const auto told = [&](std::string_view last) {
        std::string all;
        for (const FollowUp& one : scratch.store().near_follow_ups(on(last))) all += one.what + ' ';
        return all;
    };
    promise("undated", {});
    promise("later", on("2026-04-02"));
    promise("sooner", on("2026-04-01"));
    CHECK(told("2026-03-31") == "undated ");
    CHECK(told("2026-04-01") == "sooner undated ");
    promise("call", on("2026-05-01"), FollowUpKind::promise, on("2026-03-20"));
    promise("parcel", on("2026-05-01"), FollowUpKind::post, on("2026-03-20"));
    promise("letter", on("2026-04-20"), FollowUpKind::post, on("2026-03-21"));
    promise("card", {}, FollowUpKind::post, on("2026-03-20"));
    CHECK(told("2026-03-19") == "undated card ");
    CHECK(told("2026-03-20") == "parcel undated card ");
    CHECK(told("2026-04-01") == "sooner letter parcel undated card ");
    CHECK(told("2026-05-01") == "sooner later letter call parcel undated card ");
}

namespace {

std::vector<TiePulse> pulses(ScratchStore& scratch) {
    std::vector<TiePulse> all;
    scratch.store().for_each_pulse(scratch.today(), [&](const TiePulse& tie) { all.push_back(tie); });
    return all;
}

} // namespace

TEST_CASE("a welcome is told until it is marked done") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    save_milestone(scratch, ana, MilestoneKind::started, {2026, 3, 12});
    CHECK(pulses(scratch).at(0).pulse.welcome_on == on("2026-03-12"));
    save_milestone(scratch, ana, MilestoneKind::started, {2026, 3, 13}, {}, on("2026-03-14"));
    CHECK_FALSE(pulses(scratch).at(0).pulse.welcome_on);
}

TEST_CASE("pulses are of active people, quiet ones too, with what they promised") {
    ScratchStore scratch;
    Person made;
    made.added_on = on("2026-01-01");
    for (const char* handle : {"quiet", "archived", "gone"}) {
        made.handle = made.name = handle;
        made.quiet_until = made.handle == "quiet" ? std::optional(on("2026-04-01")) : std::nullopt;
        made.reply_days = 2;
        made.importance = Importance::key;
        made.state = made.handle == "quiet"      ? PersonState::active
                     : made.handle == "archived" ? PersonState::archived
                                                 : PersonState::no_contact;
        scratch.add(made);
    }
    const auto told = pulses(scratch);
    REQUIRE(told.size() == 1);
    CHECK(told.at(0).quiet_until == on("2026-04-01"));
    CHECK(told.at(0).reply_days == 2);
    CHECK(told.at(0).pulse.importance == Importance::key);
    CHECK(scratch.store().pulse_of(told.at(0).person, scratch.today()).handle == "quiet");
}

TEST_CASE("exchanges are told from the latest back, with their notes, while more is asked for") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const PersonId bo = scratch.add("Bo Li");
    scratch.talk({ana}, on("2026-03-05"), "second");
    scratch.talk({ana, bo}, on("2026-03-01"), "first");
    scratch.talk({ana}, on("2026-04-01"), "planned");
    const auto told = [&scratch, ana](std::size_t limit, std::size_t wanted) {
        std::vector<Exchange> exchanges;
        scratch.store().for_each_exchange_back(ana, scratch.today(), limit, [&](const Exchange& exchange) {
            exchanges.push_back(exchange);
            return exchanges.size() < wanted;
        });
        return exchanges;
    };
    const auto exchanges = told(10, 10);
    REQUIRE(exchanges.size() == 2);
    CHECK(exchanges.at(0).text == "second");
    CHECK(exchanges.at(0).event.others == 1);
    CHECK(exchanges.at(1).text == "first");
    CHECK(exchanges.at(1).event.others == 2);
    CHECK(told(1, 10).size() == 1);
    CHECK(told(10, 1).size() == 1);
}

TEST_CASE("what was planned for a day is asked about, what was touched since is not") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    scratch.talk({ana}, on("2026-03-20"), "planned");
    scratch.talk({ana}, on("2026-03-21"), "another day");
    const auto planned = scratch.store().planned_on(on("2026-03-20"), *parse_instant("2026-03-20T00:00:00Z"));
    REQUIRE(planned.size() == 1);
    CHECK(planned.at(0).interaction.text == "planned");
    CHECK(scratch.store().planned_on(on("2026-03-20"), *parse_instant("2020-01-01T00:00:00Z")).empty());
}

TEST_CASE("what was planned is found by its day, whatever moment its id says") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    scratch.change("import", [&](Change& change) {
        for (const auto* id :
             {"00000000-0000-7000-8000-000000000001", "f81d4fae-7dec-41d0-a765-00a0c91e6bf6"}) {
            Interaction made;
            made.id.bytes = parse_uuid(id).value();
            made.on_day = on("2026-03-20");
            made.people = {ana};
            change.save(made);
        }
    });
    CHECK(scratch.store().planned_on(on("2026-03-20"), *parse_instant("2026-03-20T00:00:00Z")).size() == 2);
}

TEST_CASE("who returned is told from a quiet time and from a journey") {
    ScratchStore scratch;
    Person made;
    made.added_on = on("2026-01-01");
    made.handle = made.name = "quiet";
    made.quiet_until = on("2026-03-16");
    made.quiet_reason = "on leave";
    scratch.add(made);
    made.handle = made.name = "away";
    made.quiet_until.reset();
    made.away_tz = "Asia/Tokyo";
    made.away_until = on("2026-03-14");
    scratch.add(made);
    made.handle = made.name = "archived";
    made.state = PersonState::archived;
    scratch.add(made);
    const auto returned = [&](std::string_view first, std::string_view last) {
        std::string all;
        for (const Returned& one : scratch.store().returned_between(on(first), on(last)))
            all += one.handle + ' ' + to_text(one.on_day) + ' ' + one.reason.value_or("") + ';';
        return all;
    };
    CHECK(returned("2026-03-15", "2026-03-16") == "away 2026-03-15 ;quiet 2026-03-16 on leave;");
    CHECK(returned("2026-03-16", "2026-03-17") == "quiet 2026-03-16 on leave;");
    CHECK(returned("2026-03-14", "2026-03-14").empty());
}

TEST_CASE("whereabouts follow the filter; places are those of active people") {
    ScratchStore scratch;
    Person made;
    made.added_on = on("2026-01-01");
    for (const char* place : {"JP", "US-OR", "BR"}) {
        made.handle = made.name = place;
        made.place = place;
        made.state = made.handle == "BR" ? PersonState::archived : PersonState::active;
        scratch.add(made);
    }
    CHECK(scratch.store().places() == std::vector<std::string>{"JP", "US-OR"});
    store::PersonFilter in_us;
    in_us.place = "us";
    const auto found = scratch.store().whereabouts(in_us, scratch.today());
    REQUIRE(found.size() == 1);
    CHECK(found.at(0).place == "US-OR");
    CHECK(scratch.store().whereabouts({}, scratch.today()).size() == 2);
}
