#include "support/catch.hpp"
#include "support/document_reading.hpp"

#include "interchange/document_writer.hpp"

#include <functional>
#include <stdexcept>

using namespace tend;
using namespace tend::interchange;
using tend::test::reading_of;

namespace {

const Uuid uuid = *parse_uuid("0195a1b2-c3d4-7e5f-8a6b-0123456789ab");

std::string written(const std::function<void(DocumentWriter&)>& write) {
    std::string text;
    DocumentWriter writer([&](std::string_view piece) { text += piece; });
    write(writer);
    writer.finish();
    return text;
}

const std::string beginning = R"({"schema_version":1,"kind":"export",)";

} // namespace

TEST_CASE("an empty document has every section") {
    CHECK(
        written([](DocumentWriter&) {}) ==
        beginning +
            R"("me":{},"circles":[],"people":[],"interactions":[],"milestones":[],"follow_ups":[],"holidays":[]})"
            "\n");
}

TEST_CASE("sections in between are written empty") {
    const std::string text = written([](DocumentWriter& writer) {
        writer.write(SettingsRecord{{{"user.hours", "mon 09:00-10:00"}, {"user.tz", "UTC"}}});
        writer.write(HolidayRecord{"JP", *make_day(2026, 11, 3), "Culture Day", {}});
        writer.write(HolidayRecord{"JP", *make_day(2026, 11, 23), std::nullopt, "ics:1"});
    });
    CHECK(text ==
          beginning +
              R"("me":{"tz":"UTC","hours":"mon 09:00-10:00"},"circles":[],"people":[],"interactions":[],)"
              R"("milestones":[],"follow_ups":[],"holidays":[)"
              R"({"place":"JP","on":"2026-11-03","label":"Culture Day","source":null},)"
              R"({"place":"JP","on":"2026-11-23","label":null,"source":"ics:1"}]})"
              "\n");
}

TEST_CASE("every key is there in the order of the format, null where unknown") {
    const std::string text = written([](DocumentWriter& writer) {
        CircleRecord circle;
        circle.name = "mentors";
        writer.write(circle);
        PersonRecord person;
        person.handle = "ana";
        person.name = "Ana";
        writer.write(person);
        InteractionRecord talk;
        talk.people = {"ana", "bo"};
        writer.write(talk);
        MilestoneRecord milestone;
        milestone.person = "ana";
        writer.write(milestone);
        FollowUpRecord follow_up;
        follow_up.person = "ana";
        follow_up.what = "send the deck";
        writer.write(follow_up);
    });
    CHECK(
        text ==
        beginning +
            R"("me":{},"circles":[{"name":"mentors","cadence":null,"gather":null,"via":null}],)"
            R"("people":[{"handle":"ana","name":"Ana","id":null,"emails":null,"org":null,"team":null,"role":null,)"
            R"("place":null,"tz":null,"hours":null,"away_tz":null,"away_until":null,"via":null,"avoid":null,)"
            R"("circle":null,"tags":null,"cadence":null,"importance":null,"source":null,"state":null,)"
            R"("quiet_until":null,"quiet_reason":null,"reply_within":null,"added_on":null,"facts":null}],)"
            R"("interactions":[{"on":"1970-01-01","people":["ana","bo"],"id":null,"at":null,"channel":null,)"
            R"("direction":null,"others":null,"tried":null,"wants_reply":null,"value":null,"text":null,"source":null}],)"
            R"("milestones":[{"person":"ana","kind":"other","on":"--01-01","id":null,"label":null,"yearly":null,)"
            R"("lead_days":null,"done_on":null}],)"
            R"("follow_ups":[{"person":"ana","what":"send the deck","id":null,"owner":null,"kind":null,)"
            R"("made_on":null,"due_on":null,"start_by":null,"interaction":null,"done_on":null,"dropped":null}],)"
            R"("holidays":[]})"
            "\n");
}

TEST_CASE("values are written in the words of the format") {
    const std::string text = written([](DocumentWriter& writer) {
        PersonRecord person;
        person.handle = "ana";
        person.name = "A \"q\"\n";
        person.id = PersonId{uuid};
        person.emails = std::vector<std::string>{};
        person.hours = parse_hours("mon-fri 09:00-17:00");
        person.via = std::vector{Channel::letter, Channel::video};
        person.cadence = CadenceChoice(Never{});
        person.state = PersonState::no_contact;
        person.reply_days = 2;
        person.facts = std::vector<FactRecord>{{"kids", "Leo", *make_day(2026, 1, 5)}};
        writer.write(person);
        InteractionRecord talk;
        talk.on = *make_day(2026, 3, 1);
        talk.people = {"ana"};
        talk.at = Instant(std::chrono::milliseconds(1'772'372'096'789));
        talk.others = 3;
        talk.tried = false;
        writer.write(talk);
    });
    for (const char* part : {R"("name":"A \"q\"\n","id":"0195a1b2-c3d4-7e5f-8a6b-0123456789ab","emails":[],)",
                             R"("hours":"mon-fri 09:00-17:00")", R"("via":["letter","video"])",
                             R"("cadence":"never")", R"("state":"no_contact")", R"("reply_within":"P2D")",
                             R"("facts":[{"key":"kids","value":"Leo","noted_on":"2026-01-05"}])",
                             R"("at":"2026-03-01T13:34:56.789Z")", R"("others":3,"tried":false,)"})
        CHECK_THAT(text, Catch::Matchers::Contains(part));
}

TEST_CASE("sections cannot be written backwards, nor twice for me, nor after the end") {
    DocumentWriter writer([](std::string_view) {});
    writer.write(SettingsRecord{});
    CHECK_THROWS_AS(writer.write(SettingsRecord{}), std::logic_error);
    writer.write(HolidayRecord{"JP", Day(), {}, {}});
    CHECK_THROWS_AS(writer.write(CircleRecord{}), std::logic_error);
    writer.write(HolidayRecord{"JP", Day(), {}, {}});
    writer.finish();
    CHECK_THROWS_AS(writer.write(HolidayRecord{"JP", Day(), {}, {}}), std::logic_error);
    CHECK_THROWS_AS(writer.finish(), std::logic_error);
}

TEST_CASE("a long document leaves in pieces, none much larger than the others") {
    std::string text;
    std::vector<std::size_t> sizes;
    DocumentWriter writer([&](std::string_view piece) {
        text += piece;
        sizes.push_back(piece.size());
    });
    for (int i = 0; i < 10'000; ++i) writer.write(HolidayRecord{"JP", Day(), "a day", {}});
    writer.finish();
    REQUIRE(sizes.size() > 8);
    const std::size_t full = 65'536;
    for (std::size_t i = 0; i + 1 < sizes.size(); ++i) CHECK((sizes[i] >= full && sizes[i] < full + 100));
    CHECK(reading_of(text).holidays.size() == 10'000);
    CHECK(text.find('\n') == text.size() - 1);
}
