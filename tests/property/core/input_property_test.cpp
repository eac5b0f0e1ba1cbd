#include "support/catch.hpp"
#include "tend/errors.hpp"
#include "tend/hours.hpp"
#include "tend/id.hpp"
#include "tend/input.hpp"

#include <random>
#include <string>
#include <vector>

using namespace tend;

namespace {

constexpr unsigned seed = 20260316;

class RandomInput {
  public:
    [[nodiscard]] std::uint64_t bits() { return engine_(); }

    [[nodiscard]] int number(int least, int most) {
        return std::uniform_int_distribution(least, most)(engine_);
    }

    template<class Items>
    [[nodiscard]] const auto& one_of(const Items& items) {
        return items[static_cast<std::size_t>(number(0, static_cast<int>(std::size(items)) - 1))];
    }

    [[nodiscard]] WorkingHours hours() {
        std::vector<WorkingHours::Span> spans(static_cast<std::size_t>(number(1, 4)));
        for (auto& span : spans) {
            span = {static_cast<unsigned char>(number(1, 127)), number(0, 1439), number(1, 1440)};
            if (span.start == span.end) ++span.end;
        }
        return WorkingHours(std::move(spans));
    }

    /// `text` with the case of each letter left to chance.
    [[nodiscard]] std::string recased(std::string text) {
        for (char& c : text)
            if (c >= 'a' && c <= 'z' && number(0, 1) == 0) c = static_cast<char>(c - 'a' + 'A');
        return text;
    }

    /// `text` with case and the width of each blank left to chance.
    [[nodiscard]] std::string retyped(const std::string& text) {
        std::string result = number(0, 3) == 0 ? " " : "";
        for (const char c : recased(text)) {
            result += c;
            if (c == ' ' && number(0, 2) == 0) result += '\t';
        }
        return result;
    }

  private:
    std::mt19937_64 engine_{seed};
};

std::optional<Day> day_in(const std::string& text, Day today, DayDirection direction) {
    try {
        return parse_day(text, today, direction);
    } catch (const InvalidInput&) {
        return std::nullopt;
    }
}

/// Texts `parse_day` reads, of every form; none whose beginning or end could join another word.
std::string random_day_text(RandomInput& random) {
    static const std::vector<std::string> words{"today", "yesterday", "tomorrow", "mon",
                                                "tues",  "wednesday", "sunday"};
    static const std::vector<std::string> units{"d",      "days", "w",        "weeks", "m",
                                                "months", "q",    "quarters", "y",     "years"};
    static const std::vector<std::string> months{"jan", "february", "mar", "sept", "september", "december"};
    const std::string count = std::to_string(random.number(0, 300));
    const std::string day = std::to_string(random.number(1, 28));
    const std::string year = std::to_string(random.number(1000, 9999));
    switch (random.number(0, 6)) {
    case 0: return random.one_of(words);
    case 1: return count + random.one_of(units) + " ago";
    case 2: return "in " + count + ' ' + random.one_of(units);
    case 3: return day + ' ' + random.one_of(months);
    case 4: return random.one_of(months) + ' ' + day + ' ' + year;
    case 5: return random.one_of(months) + ' ' + day + ", " + year;
    default: return year + "-03-16";
    }
}

std::string with_word_at(const std::string& text, const std::string& word, int place) {
    std::string result;
    std::size_t begin = 0;
    for (int i = 0; begin <= text.size(); ++i) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (i == place) result += word + ' ';
        result += text.substr(begin, end - begin) + ' ';
        begin = end + 1;
    }
    return result + (place < 0 ? word : "");
}

} // namespace

TEST_CASE("parse_day never accepts what contains an unread word") {
    INFO("seed " << seed);
    RandomInput random;
    static const std::vector<std::string> strays{
        "evening", "next",   "of",   "x",  "-",     "o'clock", "call", "0x1", "ana", "10:00", "3rd", ",",
        "…",       "jänner", "+k=v", "--", "early", "th",      "at",   "all", "the", "on",    "no",  "1.5"};
    const Day today = *make_day(2026, 3, 16);
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = random_day_text(random);
        const auto direction = random.number(0, 1) == 0 ? DayDirection::back : DayDirection::ahead;
        if (!day_in(text, today, direction)) FAIL("refused: " << text);
        const std::string longer = with_word_at(text, random.one_of(strays), random.number(-1, 3));
        const bool inserted = longer.size() > text.size() + 1;
        if (inserted && day_in(longer, today, direction)) FAIL("accepted: " << longer);
    }
}

TEST_CASE("parse_day minds neither case nor the width of blanks") {
    INFO("seed " << seed);
    RandomInput random;
    const Day today = *make_day(2026, 3, 16);
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = random_day_text(random);
        const std::string other = random.retyped(text);
        if (day_in(text, today, DayDirection::back) != day_in(other, today, DayDirection::back)) FAIL(other);
    }
}

TEST_CASE("parse_day looking back and ahead frame today") {
    INFO("seed " << seed);
    RandomInput random;
    static const std::vector<std::string> open{"mon", "tue", "wed",    "thu",   "fri",
                                               "sat", "sun", "29 feb", "1 jan", "31 dec"};
    for (int i = 0; i < 20'000; ++i) {
        const Day today = *make_day(random.number(10, 9900), 1, 1) + days{random.number(0, 365)};
        const std::string& text = random.one_of(open);
        const Day back = parse_day(text, today, DayDirection::back);
        const Day ahead = parse_day(text, today, DayDirection::ahead);
        const bool is_weekday = text.size() == 3;
        if (back > today || ahead < today || (is_weekday && ahead - back != days{7}))
            FAIL(text << ' ' << to_text(today));
        // Nothing of the same name lies between: the day before, asked again, is no nearer.
        if (back < today && parse_day(text, today - days{1}, DayDirection::back) != back) FAIL(text);
        if (ahead > today + days{1} && parse_day(text, today + days{1}, DayDirection::ahead) == back)
            FAIL(text);
    }
}

TEST_CASE("random bytes are refused kindly or read, by every reader") {
    INFO("seed " << seed);
    RandomInput random;
    const Day today = *make_day(2026, 3, 16);
    const std::string alphabet = std::string("0123456789dwmqyhp-:;,./ agoinmarfri\t\xc3\xa4\xff") + '\0';
    for (int i = 0; i < 30'000; ++i) {
        std::string text(static_cast<std::size_t>(random.number(0, 12)), ' ');
        for (char& c : text) c = random.one_of(alphabet);
        const auto reads = [&text](auto reader) {
            try {
                static_cast<void>(reader(text));
            } catch (const InvalidInput& refusal) {
                if (refusal.hint().empty()) FAIL(text);
            }
        };
        reads([&](auto& t) { return parse_day(t, today, DayDirection::back); });
        reads([&](auto& t) { return parse_birthday(t, today); });
        reads([](auto& t) { return parse_cadence(t); });
        reads([](auto& t) { return parse_duration(t); });
        reads([](auto& t) { return parse_length(t); });
        reads([](auto& t) { return parse_time_of_day(t); });
        reads([](auto& t) { return parse_channel(t); });
        reads([](auto& t) { return parse_hours(t); });
        static_cast<void>(parse_instant(text));
        static_cast<void>(parse_uuid(text));
        static_cast<void>(parse_short(text));
    }
}

TEST_CASE("a cadence reads back from its text") {
    INFO("seed " << seed);
    RandomInput random;
    for (int i = 0; i < 20'000; ++i) {
        const Cadence cadence{random.number(1, 9999), static_cast<CadenceUnit>(random.number(0, 3))};
        if (parse_cadence(to_text(cadence)) != CadenceChoice{cadence}) FAIL(to_text(cadence));
        if (parse_duration(random.retyped(to_text(cadence))) != cadence) FAIL(to_text(cadence));
    }
}

TEST_CASE("working hours read back from their text, which is the same once more") {
    INFO("seed " << seed);
    RandomInput random;
    for (int i = 0; i < 10'000; ++i) {
        const WorkingHours hours = random.hours();
        const std::string text = to_text(hours);
        if (parse_hours(text) != hours || to_text(parse_hours(text)) != text) FAIL(text);
        if (parse_hours(random.retyped(text)) != hours) FAIL(text);
    }
}

TEST_CASE("working hours are open at the minutes that their spans, laid out over the week, cover") {
    INFO("seed " << seed);
    RandomInput random;
    constexpr int minutes_of_week = 7 * 1440;
    const auto length_of = [](const WorkingHours::Span& span) {
        return span.end - span.start + (span.end < span.start ? 1440 : 0);
    };
    for (int round = 0; round < 100; ++round) {
        const WorkingHours hours = random.hours();
        std::vector<bool> open(minutes_of_week, false);
        for (const auto& span : hours.spans())
            for (int day = 0; day < 7; ++day)
                for (int i = 0; (span.days >> day & 1) != 0 && i < length_of(span); ++i)
                    open[static_cast<std::size_t>((day * 1440 + span.start + i) % minutes_of_week)] = true;
        for (int at = 0; at < minutes_of_week; ++at) {
            const std::chrono::weekday weekday{static_cast<unsigned>(at / 1440 + 1)};
            if (hours.is_open_at(weekday, at % 1440) != open[static_cast<std::size_t>(at)])
                FAIL(to_text(hours) << " at minute " << at << " of the week");
        }
    }
}

TEST_CASE("uuids and short ids read back, and keep what they were made of") {
    INFO("seed " << seed);
    RandomInput random;
    for (int i = 0; i < 20'000; ++i) {
        const auto ms = static_cast<std::int64_t>(random.bits() >> 16U);
        const auto counter = static_cast<unsigned>(random.number(0, 4095));
        const std::uint64_t bits = random.bits();
        const Uuid uuid = make_uuid7(ms, counter, bits);
        const std::string text = to_text(uuid);
        const auto tail = static_cast<std::uint32_t>(bits) & ~3U;
        if (unix_ms_of(uuid) != ms || counter_of(uuid) != counter || parse_uuid(text) != uuid ||
            parse_uuid(random.recased(text)) != uuid || parse_short(random.recased(short_text(uuid))) != tail)
            FAIL(text);
    }
}
