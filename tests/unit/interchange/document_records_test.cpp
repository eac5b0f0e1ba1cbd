#include "support/catch.hpp"
#include "support/document_reading.hpp"

#include <chrono>

using namespace tend;
using namespace tend::interchange;
using tend::test::DocumentReading;
using tend::test::reading_of;

namespace {

const std::string uuid_text = "0195a1b2-c3d4-7e5f-8a6b-0123456789ab";
const Uuid uuid = *parse_uuid(uuid_text);

Day day(int year, unsigned month, unsigned day_of_month) {
    return *make_day(year, month, day_of_month);
}

/// A document of one record in `section`: `must`, the keys that must be there, and `more`.
std::string document_of(const std::string& section, const std::string& must, const std::string& more) {
    return "{\"" + section + "\": [{" + must + (more.empty() ? "" : ", ") + more + "}]}";
}

template<class Record>
Record only(const std::vector<Record>& records) {
    REQUIRE(records.size() == 1);
    return records.front();
}

PersonRecord person_with(const std::string& more) {
    const auto reading = reading_of(document_of("people", R"("handle": "ana", "name": "Ana")", more));
    CHECK(reading.skipped == std::vector<Skipped>{});
    return only(reading.people);
}

InteractionRecord interaction_with(const std::string& more) {
    const auto reading =
        reading_of(document_of("interactions", R"("on": "2026-03-01", "people": ["ana", "bo"])", more));
    CHECK(reading.skipped == std::vector<Skipped>{});
    return only(reading.interactions);
}

} // namespace

TEST_CASE("a key left out, null and a value are three things") {
    const PersonRecord person = person_with(R"("org": null, "team": "design")");
    CHECK_FALSE(person.role.is_given());
    CHECK_FALSE(person.role.is_null());
    CHECK(person.org.is_given());
    CHECK(person.org.is_null());
    CHECK(person.team.is_given());
    CHECK_FALSE(person.team.is_null());

    CHECK(person.role.over("lead") == "lead");
    CHECK(person.org.over("Acme") == std::nullopt);
    CHECK(person.team.over("sales") == "design");
    CHECK(Key<int>().over(3, 7) == 3);
    CHECK(Key<int>(std::nullopt).over(3, 7) == 7);
    CHECK(Key<int>(5).over(3, 7) == 5);
    CHECK(Key<int>(std::optional<int>()).is_null());
    CHECK(Key<int>() != Key<int>(std::nullopt));
}

TEST_CASE("a person of two keys says nothing more") {
    PersonRecord bare;
    bare.handle = "ana";
    bare.name = "Ana";
    CHECK(person_with("") == bare);
}

TEST_CASE("every key of a person is read") {
    const PersonRecord person = person_with(R"("id": ")" + uuid_text + R"(", "emails": ["a@x.org", "A@x.org"],
        "org": "Acme", "team": "design", "role": "lead", "place": "BR", "tz": "america/sao_paulo",
        "hours": "mon-fri 09:00-18:00", "away_tz": "Asia/Tokyo", "away_until": "2026-04-02", "via": ["video", "chat"],
        "avoid": ["call"], "circle": "mentors", "tags": ["b", "a"], "cadence": "P1M", "importance": "high",
        "source": ["vcard:1"], "state": "archived", "quiet_until": "2024-02-29", "quiet_reason": "on leave",
        "reply_within": "P2D", "added_on": "2026-01-05",
        "facts": [{"key": "coffee", "value": "flat white", "noted_on": "2026-01-05"}, {"key": "kids", "value": "Leo"}])");
    CHECK(person.id == PersonId{uuid});
    CHECK(person.emails == std::vector<std::string>{"a@x.org", "A@x.org"});
    CHECK(person.org == "Acme");
    CHECK(person.team == "design");
    CHECK(person.role == "lead");
    CHECK(person.place == "BR");
    CHECK(person.tz == "america/sao_paulo");
    CHECK(person.hours == parse_hours("mon-fri 09:00-18:00"));
    CHECK(person.away_tz == "Asia/Tokyo");
    CHECK(person.away_until == day(2026, 4, 2));
    CHECK(person.via == std::vector{Channel::video, Channel::chat});
    CHECK(person.avoid == std::vector{Channel::call});
    CHECK(person.circle == "mentors");
    CHECK(person.tags == std::vector<std::string>{"b", "a"});
    CHECK(person.cadence == Key<CadenceChoice>(Cadence{1, CadenceUnit::month}));
    CHECK(person.importance == Importance::high);
    CHECK(person.source == std::vector<std::string>{"vcard:1"});
    CHECK(person.state == PersonState::archived);
    CHECK(person.quiet_until == day(2024, 2, 29));
    CHECK(person.quiet_reason == "on leave");
    CHECK(person.reply_days == 2);
    CHECK(person.added_on == day(2026, 1, 5));
    CHECK(person.facts ==
          std::vector<FactRecord>{{"coffee", "flat white", day(2026, 1, 5)}, {"kids", "Leo", Key<Day>()}});
}

TEST_CASE("null clears any key of a person that may be left out, and so does empty text") {
    const auto key =
        GENERATE("id", "emails", "org", "team", "role", "place", "tz", "hours", "away_tz", "away_until",
                 "via", "avoid", "circle", "tags", "cadence", "importance", "source", "state", "quiet_until",
                 "quiet_reason", "reply_within", "added_on", "facts");
    CAPTURE(key);
    const PersonRecord person = person_with('"' + std::string(key) + "\": null");
    CHECK(person != person_with(""));
    for (const char* text : {"org", "team", "role", "place", "tz", "away_tz", "circle", "quiet_reason"})
        if (std::string(key) == text) CHECK(person_with('"' + std::string(key) + "\": \"\"") == person);
}

TEST_CASE("cadences are ISO 8601 or never") {
    CHECK(person_with(R"("cadence": "never")").cadence == Key<CadenceChoice>(Never{}));
    CHECK(person_with(R"("cadence": "P10D")").cadence == Key<CadenceChoice>(Cadence{10, CadenceUnit::day}));
    CHECK(person_with(R"("cadence": "P2W")").cadence == Key<CadenceChoice>(Cadence{2, CadenceUnit::week}));
    CHECK(person_with(R"("cadence": "P9999Y")").cadence ==
          Key<CadenceChoice>(Cadence{9999, CadenceUnit::year}));
}

TEST_CASE("every key of an interaction is read") {
    const InteractionRecord talk =
        interaction_with(R"("id": ")" + uuid_text +
                         R"(", "at": "2026-03-01T14:30:00+01:00", "channel": "video", "direction": "in",
        "others": 2, "tried": false, "wants_reply": true, "value": "got", "text": "on\nthe \u0000 roadmap",
        "source": "slack:1")");
    CHECK(talk.on == day(2026, 3, 1));
    CHECK(talk.people == std::vector<std::string>{"ana", "bo"});
    CHECK(talk.id == InteractionId{uuid});
    CHECK(talk.at == std::chrono::sys_days(day(2026, 3, 1).time_since_epoch()) + std::chrono::minutes(810));
    CHECK(talk.channel == Channel::video);
    CHECK(talk.direction == Direction::in);
    CHECK(talk.others == 2);
    CHECK(talk.tried == false);
    CHECK(talk.wants_reply == true);
    CHECK(talk.value == Value::got);
    CHECK(talk.text == std::string("on\nthe \0 roadmap", 16));
    CHECK(talk.source == "slack:1");
    CHECK(interaction_with(R"("text": "")").text == "");
    CHECK(interaction_with(R"("text": null)").text.is_null());
    CHECK(interaction_with(R"("others": 1)").others == 1);
    CHECK(interaction_with(R"("others": 1000000)").others == 1'000'000);
}

TEST_CASE("every key of a milestone, a follow-up, a holiday and a circle is read") {
    const DocumentReading reading = reading_of(R"({
 "circles": [{"name": "mentors", "cadence": "never", "gather": "P1M", "via": ["email"]}],
 "milestones": [{"person": "ana", "kind": "birthday", "on": "--02-29", "id": ")" +
                                               uuid_text + R"(", "label": "30", "yearly": true,
                 "lead_days": 0, "done_on": "2026-02-28"},
                {"person": "ana", "kind": "visit", "on": "2026-05-04", "lead_days": 9999}],
 "follow_ups": [{"person": "bo", "what": "send the deck", "id": ")" +
                                               uuid_text + R"(", "owner": "them", "kind": "post",
                 "made_on": "2026-03-01", "due_on": "2026-03-20", "start_by": "2026-03-10", "interaction": ")" +
                                               uuid_text + R"(", "done_on": "2026-03-12", "dropped": true}],
 "holidays": [{"place": "US-OR", "on": "2026-11-03", "label": "Culture Day", "source": "ics:1"}]})");
    CHECK(reading.skipped == std::vector<Skipped>{});
    CHECK(only(reading.circles) == CircleRecord{"mentors", CadenceChoice(Never{}),
                                                Cadence{1, CadenceUnit::month}, std::vector{Channel::email}});
    REQUIRE(reading.milestones.size() == 2);
    CHECK(reading.milestones[0] == MilestoneRecord{"ana",
                                                   MilestoneKind::birthday,
                                                   {std::nullopt, 2, 29},
                                                   MilestoneId{uuid},
                                                   "30",
                                                   true,
                                                   0,
                                                   day(2026, 2, 28)});
    CHECK(reading.milestones[1].on == PartialDay{2026, 5, 4});
    CHECK(reading.milestones[1].lead_days == 9999);
    CHECK(only(reading.follow_ups) == FollowUpRecord{"bo", "send the deck", FollowUpId{uuid}, Owner::them,
                                                     FollowUpKind::post, day(2026, 3, 1), day(2026, 3, 20),
                                                     day(2026, 3, 10), InteractionId{uuid}, day(2026, 3, 12),
                                                     true});
    CHECK(only(reading.holidays) == HolidayRecord{"US-OR", day(2026, 11, 3), "Culture Day", "ics:1"});
}

TEST_CASE("settings are read by their keys within me, numbers as text") {
    const DocumentReading reading = reading_of(R"({"me": {"suggest.count": 5, "place": "", "email": null,
        "post.days_same": "7", "post.days_other": -1, "leap_birthday": "mar1", "hours": "mon 09:00-12:00",
        "tz": "Europe/Berlin"}})");
    CHECK(reading.skipped == std::vector<Skipped>{});
    CHECK(only(reading.settings).settings == std::vector<SettingRecord>{{"user.tz", "Europe/Berlin"},
                                                                        {"user.hours", "mon 09:00-12:00"},
                                                                        {"user.email", std::nullopt},
                                                                        {"user.place", std::nullopt},
                                                                        {"leap_birthday", "mar1"},
                                                                        {"post.days_other", "-1"},
                                                                        {"post.days_same", "7"},
                                                                        {"suggest.count", "5"}});
}
