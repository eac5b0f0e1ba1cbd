#include "support/catch.hpp"
#include "support/document_reading.hpp"

#include "interchange/document_writer.hpp"
#include "interchange/record_lines.hpp"
#include "tend/errors.hpp"

#include <array>
#include <random>

using namespace tend;
using namespace tend::interchange;
using tend::test::DocumentReading;
using tend::test::reading_of;

namespace {

/// Draws records with every key null or of some value.
class Draw {
  public:
    explicit Draw(unsigned seed) : random_(seed) {}

    int number(int least, int most) { return std::uniform_int_distribution(least, most)(random_); }

    std::string text() {
        static const std::array<std::string, 18> bits{"a",
                                                      "Z",
                                                      " ",
                                                      "\"",
                                                      "\\",
                                                      "/",
                                                      "\n",
                                                      "\r\n",
                                                      "\t",
                                                      std::string(1, '\0'),
                                                      "\x1b[31m",
                                                      "\x7f",
                                                      "\xC2\x85",
                                                      "\xE2\x80\xAE",
                                                      "\xEF\xBF\xBF",
                                                      "\xF0\x9F\x8C\xB1",
                                                      "e\xCC\x81",
                                                      "{\"people\":[]}"};
        std::string text;
        for (int left = number(0, 12); left > 0; --left)
            text += bits[static_cast<std::size_t>(number(0, 17))];
        return text;
    }
    std::string filled() { return text() + "x"; }
    std::string handle() { return "h" + std::to_string(number(0, 999)) + (number(0, 1) == 0 ? "-_." : ""); }
    bool flag() { return number(0, 1) == 1; }
    Day day() { return Day(days(number(-719'162, 2'932'896))); }
    Instant instant() {
        return Instant(std::chrono::seconds(number(-2'000'000'000, 2'000'000'000)) +
                       std::chrono::milliseconds(number(0, 999)));
    }
    PartialDay partial_day() {
        const std::chrono::year_month_day date(day());
        const bool has_year = flag();
        return {has_year ? std::optional(static_cast<int>(date.year())) : std::nullopt,
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
    }
    template<class Word>
    Word word(Word last) {
        return static_cast<Word>(number(0, static_cast<int>(last)));
    }
    Channel channel() { return word(Channel::react); }
    Cadence cadence() { return {number(1, 9999), word(CadenceUnit::year)}; }
    CadenceChoice choice() {
        if (number(0, 4) == 0) return Never{};
        return cadence();
    }
    WorkingHours hours() {
        std::vector<WorkingHours::Span> spans;
        for (int left = number(1, 3); left > 0; --left)
            spans.push_back({static_cast<unsigned char>(number(1, 127)), number(0, 1439), number(1, 1440)});
        return WorkingHours(spans);
    }
    template<class SomeId>
    SomeId id() {
        return SomeId{make_uuid7(number(0, 2'000'000'000), 5, random_())};
    }
    template<class Drawn>
    auto list(Drawn drawn) {
        std::vector<std::invoke_result_t<Drawn>> members;
        for (int left = number(0, 3); left > 0; --left) members.push_back(drawn());
        return members;
    }
    template<class Drawn>
    auto key(Drawn drawn) {
        using T = std::invoke_result_t<Drawn>;
        return number(0, 2) == 0 ? Key<T>(std::nullopt) : Key<T>(drawn());
    }
    Key<std::string> text_key() {
        return key([this] { return filled(); });
    }
    Key<Day> day_key() {
        return key([this] { return day(); });
    }
    Key<bool> flag_key() {
        return key([this] { return flag(); });
    }
    template<class SomeId>
    Key<SomeId> id_key() {
        return key([this] { return id<SomeId>(); });
    }

    SettingsRecord settings() {
        SettingsRecord record;
        for (const char* name : {"user.tz", "user.hours", "user.email", "user.place", "leap_birthday",
                                 "post.days_other", "post.days_same", "suggest.count"})
            if (flag()) record.settings.push_back({name, text_key()});
        return record;
    }
    CircleRecord circle() {
        return {filled(), key([this] { return choice(); }), key([this] { return cadence(); }), channels()};
    }
    PersonRecord person();
    InteractionRecord interaction() {
        std::vector<std::string> people = list([this] { return handle(); });
        people.push_back(handle());
        return {day(),
                people,
                id_key<InteractionId>(),
                key([this] { return instant(); }),
                key([this] { return channel(); }),
                key([this] { return word(Direction::both); }),
                key([this] { return number(1, 1'000'000); }),
                flag_key(),
                flag_key(),
                key([this] { return word(Value::favour); }),
                key([this] { return text(); }),
                text_key()};
    }
    MilestoneRecord milestone() {
        return {handle(),
                word(MilestoneKind::other),
                partial_day(),
                id_key<MilestoneId>(),
                key([this] { return text(); }),
                flag_key(),
                key([this] { return number(0, 9999); }),
                day_key()};
    }
    FollowUpRecord follow_up() {
        return {handle(),
                filled(),
                id_key<FollowUpId>(),
                key([this] { return word(Owner::them); }),
                key([this] { return word(FollowUpKind::other); }),
                day_key(),
                day_key(),
                day_key(),
                id_key<InteractionId>(),
                day_key(),
                flag_key()};
    }
    HolidayRecord holiday() {
        return {filled(), day(), key([this] { return text(); }), text_key()};
    }

  private:
    Key<std::vector<Channel>> channels() {
        return key([this] { return list([this] { return channel(); }); });
    }
    Key<std::vector<std::string>> texts() {
        return key([this] { return list([this] { return filled(); }); });
    }

    std::mt19937_64 random_;
};

PersonRecord Draw::person() {
    const auto fact = [this] { return FactRecord{filled(), filled(), day_key()}; };
    PersonRecord record;
    record.handle = handle();
    record.name = filled();
    record.id = id_key<PersonId>();
    record.emails = texts();
    record.org = text_key();
    record.team = text_key();
    record.role = text_key();
    record.place = text_key();
    record.tz = text_key();
    record.hours = key([this] { return hours(); });
    record.away_tz = text_key();
    record.away_until = day_key();
    record.via = channels();
    record.avoid = channels();
    record.circle = text_key();
    record.tags = texts();
    record.cadence = key([this] { return choice(); });
    record.importance = key([this] { return word(Importance::key); });
    record.source = texts();
    record.state = key([this] { return word(PersonState::no_contact); });
    record.quiet_until = day_key();
    record.quiet_reason = text_key();
    record.reply_days = key([this] { return number(1, 9999); });
    record.added_on = day_key();
    record.facts = key([&] { return list(fact); });
    return record;
}

template<class Record>
void write_all(DocumentWriter& writer, const std::vector<Record>& records) {
    for (const Record& record : records) writer.write(record);
}

std::string text_of(const DocumentReading& document, DocumentShape shape = DocumentShape::object) {
    std::string text;
    DocumentWriter writer([&](std::string_view piece) { text += piece; }, shape);
    write_all(writer, document.settings);
    write_all(writer, document.circles);
    write_all(writer, document.people);
    write_all(writer, document.interactions);
    write_all(writer, document.milestones);
    write_all(writer, document.follow_ups);
    write_all(writer, document.holidays);
    writer.finish();
    return text;
}

} // namespace

TEST_CASE("reading what was written gives the same records, and writing them the same bytes") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        Draw draw(seed);
        DocumentReading drawn;
        drawn.settings = {draw.settings()};
        drawn.circles = draw.list([&] { return draw.circle(); });
        drawn.people = draw.list([&] { return draw.person(); });
        drawn.interactions = draw.list([&] { return draw.interaction(); });
        drawn.milestones = draw.list([&] { return draw.milestone(); });
        drawn.follow_ups = draw.list([&] { return draw.follow_up(); });
        drawn.holidays = draw.list([&] { return draw.holiday(); });
        const std::string text = text_of(drawn);
        const DocumentReading read = reading_of(text);
        REQUIRE(read.skipped == std::vector<Skipped>{});
        CHECK(read.order == DocumentOrder::usual);
        CHECK(read.settings == drawn.settings);
        CHECK(read.circles == drawn.circles);
        CHECK(read.people == drawn.people);
        CHECK(read.interactions == drawn.interactions);
        CHECK(read.milestones == drawn.milestones);
        CHECK(read.follow_ups == drawn.follow_ups);
        CHECK(read.holidays == drawn.holidays);
        CHECK(text_of(read) == text);

        const std::string lines = text_of(drawn, DocumentShape::lines);
        std::istringstream in(lines);
        DocumentReading by_line;
        read_record_lines(in, tend::test::sink_into(by_line));
        REQUIRE(by_line.skipped == std::vector<Skipped>{});
        CHECK(text_of(by_line) == text);
        CHECK(text_of(by_line, DocumentShape::lines) == lines);
    }
}

TEST_CASE("a document cut short or with a byte changed is read or refused, and nothing worse") {
    Draw draw(7);
    DocumentReading drawn;
    drawn.settings = {draw.settings()};
    drawn.people = {draw.person(), draw.person()};
    drawn.interactions = {draw.interaction()};
    drawn.milestones = {draw.milestone()};
    const std::string text = text_of(drawn);
    for (std::size_t length = 0; length + 1 < text.size(); ++length)
        CHECK_THROWS_AS(reading_of(text.substr(0, length)), InvalidInput);
    for (int round = 0; round < 5000; ++round) {
        std::string changed = text;
        for (int left = draw.number(1, 3); left > 0; --left)
            changed[static_cast<std::size_t>(draw.number(0, static_cast<int>(text.size()) - 1))] =
                static_cast<char>(draw.number(0, 255));
        CAPTURE(round);
        try {
            (void)reading_of(changed);
        } catch (const InvalidInput& refused) {
            CHECK_FALSE(std::string(refused.what()).empty());
        }
    }
}
