#include "render/records_json.hpp"

#include "samples.hpp"
#include "support/catch.hpp"

using namespace samples;

namespace {

template<class Write>
std::string written(Write write) {
    text::JsonWriter out;
    write(out);
    return out.take();
}

std::string person_json(const PersonRow& row) {
    return written([&](text::JsonWriter& out) { write_person(out, row, today); });
}

std::string interaction_json(const InteractionWithNames& row) {
    return written([&](text::JsonWriter& out) { write_interaction(out, row, today); });
}

std::string milestone_json(const MilestoneRow& row) {
    return written([&](text::JsonWriter& out) { write_milestone(out, row); });
}

std::string follow_up_json(const FollowUpOf& row) {
    return written([&](text::JsonWriter& out) { write_follow_up(out, row, today); });
}

std::string due_json(const DueRow& row) {
    return written([&](text::JsonWriter& out) { write_due_row(out, row, today); });
}

bool holds(const std::string& json, const std::string& part) {
    return json.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a person has every key in its order") {
    CHECK(person_json(ana()) ==
          R"({"id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a01","handle":"ana","name":"Ana Souza",)"
          R"("emails":["ana@acme.example"],"org":"Acme","team":"Platform","role":"Designer","place":"BR",)"
          R"("tz":"America/Sao_Paulo","hours":"mon-fri 09:00-18:00","via":["video"],"avoid":["chat"],)"
          R"("circle":null,"tags":["alumni","climbing"],"cadence":"P1M","cadence_source":"own",)"
          R"("importance":"normal","state":"active","quiet_until":null,"quiet_reason":null,)"
          R"("reply_within":"P2D","added_on":"2026-01-05","last_contact_on":"2026-02-09",)"
          R"("due_on":"2026-03-09","days_overdue":7,"local_time":"2026-03-16T06:00:00-03:00",)"
          R"("at_work":false,"facts":[{"key":"boundary","value":"no calls on Fridays",)"
          R"("noted_on":"2026-01-05"},{"key":"coffee","value":"flat white","noted_on":null}]})");
}

TEST_CASE("what is not known of a person is null") {
    PersonRow row;
    row.person.person.handle = "x";
    row.person.person.added_on = today;
    row.person.standing.source = CadenceSource::none;
    CHECK(person_json(row) ==
          R"({"id":"00000000-0000-0000-0000-000000000000","handle":"x","name":"","emails":[],"org":null,)"
          R"("team":null,"role":null,"place":null,"tz":null,"hours":null,"via":[],"avoid":[],"circle":null,)"
          R"("tags":[],"cadence":null,"cadence_source":"none","importance":"normal","state":"active",)"
          R"("quiet_until":null,"quiet_reason":null,"reply_within":null,"added_on":"2026-03-16",)"
          R"("last_contact_on":null,"due_on":null,"days_overdue":0,"local_time":null,"at_work":null,)"
          R"("facts":[]})");
}

TEST_CASE("a quiet time is told with its reason while it lasts") {
    PersonRow row = bo();
    row.person.person.quiet_reason = "on leave";
    row.person.person.quiet_until = today + days(1);
    CHECK(holds(person_json(row), R"("quiet_until":"2026-03-17","quiet_reason":"on leave")"));
    row.person.person.quiet_until = today;
    CHECK(holds(person_json(row), R"("quiet_until":null,"quiet_reason":null)"));
}

TEST_CASE("a person's zone is the one at home, their circle by name") {
    PersonRow row = ana();
    row.person.person.away_tz = "Asia/Tokyo";
    row.person.circle_name = "mentors";
    CHECK(holds(person_json(row), R"("tz":"America/Sao_Paulo")"));
    CHECK(holds(person_json(row), R"("circle":"mentors")"));
}

TEST_CASE("days overdue are counted from the day after the due day") {
    CHECK(days_overdue(std::nullopt, today) == 0);
    CHECK(days_overdue(today + days(1), today) == 0);
    CHECK(days_overdue(today, today) == 0);
    CHECK(days_overdue(today - days(1), today) == 1);
}

TEST_CASE("an interaction has every key in its order") {
    CHECK(interaction_json(call_with_ana()) ==
          R"({"id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a10","short":"kr7hm4","on":"2026-03-16","at":null,)"
          R"("channel":"call","direction":"both","tried":false,"wants_reply":false,"value":null,)"
          R"("text":"the new office in Porto","others":null,"people":[{"handle":"ana","name":"Ana Souza"}],)"
          R"("planned":false})");
}

TEST_CASE("an interaction tells its moment, value and company") {
    InteractionWithNames row = call_with_ana();
    row.interaction.on_day = today + days(1);
    row.interaction.at = parse_instant("2026-03-17T13:30:00Z");
    row.interaction.direction = Direction::out;
    row.interaction.tried = true;
    row.interaction.wants_reply = true;
    row.interaction.value = Value::favour;
    row.interaction.others = 4;
    row.interaction.text = "a\x1b[0m\nb";
    CHECK(interaction_json(row) ==
          R"({"id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a10","short":"kr7hm4","on":"2026-03-17",)"
          R"("at":"2026-03-17T13:30:00Z","channel":"call","direction":"out","tried":true,"wants_reply":true,)"
          R"("value":"favour","text":"a\u001b[0m\nb","others":4,)"
          R"("people":[{"handle":"ana","name":"Ana Souza"}],"planned":true})");
}

TEST_CASE("a milestone has every key in its order") {
    CHECK(milestone_json(birthday()) ==
          R"({"id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a30","short":"kr7hmc","handle":"ana","kind":"birthday",)"
          R"("label":"","on":"1986-04-15","yearly":true,"next_on":"2026-04-15","days_away":30,"turns":40,)"
          R"("lead_days":7,"done_on":null})");
    MilestoneRow over = birthday();
    over.next.reset();
    over.milestone.on.year.reset();
    over.milestone.lead_days = 3;
    over.milestone.done_on = today;
    CHECK(milestone_json(over) ==
          R"({"id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a30","short":"kr7hmc","handle":"ana","kind":"birthday",)"
          R"("label":"","on":"--04-15","yearly":true,"next_on":null,"days_away":null,"turns":null,)"
          R"("lead_days":3,"done_on":"2026-03-16"})");
}

TEST_CASE("a follow-up has every key in its order") {
    CHECK(follow_up_json(promise()) ==
          R"({"id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a20","short":"kr7hm8","handle":"ana","owner":"me",)"
          R"("kind":"promise","what":"send the deck","made_on":"2026-03-16","due_on":"2026-03-20",)"
          R"("start_by":null,"days_left":4,"done_on":null,"dropped":false})");
}

TEST_CASE("days left are counted to the day one has to act") {
    FollowUpOf row = promise();
    row.follow_up.start_by = today - days(2);
    CHECK(holds(follow_up_json(row), R"("start_by":"2026-03-14","days_left":4)"));
    row.follow_up.kind = FollowUpKind::post;
    CHECK(holds(follow_up_json(row), R"("start_by":"2026-03-14","days_left":-2)"));
    row.follow_up.start_by.reset();
    CHECK(holds(follow_up_json(row), R"("start_by":null,"days_left":4)"));
    row.follow_up.due_on.reset();
    CHECK(holds(follow_up_json(row), R"("due_on":null,"start_by":null,"days_left":null)"));
}

TEST_CASE("a line of the due list has every key in its order") {
    DueRow row = some_due().front();
    row.person.quiet_until = today + days(3);
    CHECK(due_json(row) ==
          R"({"handle":"ana","name":"Ana Souza","cadence":"P1M","cadence_source":"own",)"
          R"("last_contact_on":"2026-02-09","due_on":"2026-03-09","days_overdue":7,"ratio":1.25,)"
          R"("quiet_until":"2026-03-19","tz":"America/Sao_Paulo","local_time":"2026-03-16T06:00:00-03:00",)"
          R"("at_work":false})");
}

TEST_CASE("the ratio is truncated to hundredths, and null without a cadence") {
    DueRow row = some_due().front();
    row.person.standing.cadence_days = 30;
    row.person.standing.silence_milli = 29999;
    CHECK(holds(due_json(row), R"("ratio":0.99,)"));
    row.person.standing.silence_milli = 45000;
    CHECK(holds(due_json(row), R"("ratio":1.50,)"));
    row.person.standing.cadence_days = 0;
    CHECK(holds(due_json(row), R"("ratio":null,)"));
}

TEST_CASE("a circle and its gathering have every key in their order") {
    CircleWithPeople row;
    row.circle.id = {id(64)};
    row.circle.name = "mentors";
    row.people = {{"bo", "Bo Lind"}};
    const auto circle = [&] { return written([&](text::JsonWriter& out) { write_circle(out, row); }); };
    CHECK(circle() == R"({"id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a40","name":"mentors","cadence":null,)"
                      R"("gather":null,"via":[],"people":[{"handle":"bo","name":"Bo Lind"}]})");
    row.circle.cadence = CadenceChoice{Never{}};
    row.circle.gather = monthly;
    row.circle.via = {Channel::email, Channel::call};
    CHECK(holds(circle(), R"("cadence":"never","gather":"P1M","via":["email","call"])"));
    CHECK(
        written([&](text::JsonWriter& out) { write_gathering(out, design_circle(), today); }) ==
        R"({"circle":"design","cadence":"P1M","last_on":"2026-02-02","due_on":"2026-03-02","days_overdue":14})");
}
