#include "interchange/vcard_text.hpp"

#include "interchange/vcard_country.hpp"
#include "interchange/vcard_date.hpp"
#include "reading.hpp"
#include "support/catch.hpp"

namespace tend::interchange {

namespace {

std::optional<std::string> day_in(const std::string& text, const std::string& parameters = "") {
    const auto property = parse_content_property("BDAY" + parameters + ":" + text, 1);
    const auto day = parse_vcard_day(text, *property);
    if (!day) return std::nullopt;
    return to_text(*day);
}

} // namespace

TEST_CASE("escapes are read as each version means them") {
    struct Row {
        const char* text;
        const char* old;
        const char* later;
    };
    const Row table[] = {
        {"plain", "plain", "plain"},
        {"a\\,b\\;c\\\\d", "a,b;c\\d", "a,b;c\\d"},
        {"http\\://x \\\"y\\\"", "http://x \"y\"", "http://x \"y\""},
        {"one\\ntwo\\Nthree", "one\\ntwo\\Nthree", "one\ntwo\nthree"},
        {"C:\\temp", "C:\\temp", "C:\\temp"},
        {"\\\\n", "\\n", "\\n"},
        {"end\\", "end\\", "end\\"},
        {"a\r\nb\rc\nd", "a\nb\nc\nd", "a\nb\nc\nd"},
        {"\\é", "\\é", "\\é"},
    };
    for (const auto& row : table) {
        CAPTURE(row.text);
        CHECK(unescaped(row.text, VcardEscapes::version_2_1) == row.old);
        CHECK(unescaped(row.text, VcardEscapes::later) == row.later);
    }
}

TEST_CASE("a value is taken apart where no backslash protects the separator") {
    using Parts = std::vector<std::string_view>;
    CHECK(escaped_parts("", ';') == Parts{""});
    CHECK(escaped_parts("a;b;;c;", ';') == Parts{"a", "b", "", "c", ""});
    CHECK(escaped_parts("a\\;b;c", ';') == Parts{"a\\;b", "c"});
    CHECK(escaped_parts("a\\\\;b", ';') == Parts{"a\\\\", "b"});
    CHECK(escaped_parts("a;b,c", ',') == Parts{"a;b", "c"});
    CHECK(escaped_parts("a\\", ';') == Parts{"a\\"});
}

TEST_CASE("text of several lines becomes one") {
    CHECK(on_one_line("a\nb") == "a b");
    CHECK(on_one_line("a \r\n\r\n b") == "a  b");
    CHECK(on_one_line("\n a b \n") == "a b");
    CHECK(on_one_line("").empty());
}

TEST_CASE("birthdays are read in every form that names a day") {
    const std::pair<const char*, const char*> table[] = {
        {"1996-04-15", "1996-04-15"},
        {"19960415", "1996-04-15"},
        {"1953-10-15T23:10:00Z", "1953-10-15"},
        {"1987-09-27T08:30:00-06:00", "1987-09-27"},
        {"20090808T1430-0500", "2009-08-08"},
        {"2019-02-10T00:00:33", "2019-02-10"},
        {"1980-03-22 00:00:00", "1980-03-22"},
        {"1980-03-22T10:00:00.5+01:00", "1980-03-22"},
        {"1980-03-22t10:00:00z", "1980-03-22"},
        {"--0415", "--04-15"},
        {"--04-15", "--04-15"},
        {"--0229", "--02-29"},
        {"--0415T10", "--04-15"},
        {"2024-02-29", "2024-02-29"},
        {"1604-05-09", "--05-09"},
        {"16040229", "--02-29"},
        {"0000-05-09", "--05-09"},
        {"00000229", "--02-29"},
        {"1605-05-09", "1605-05-09"},
    };
    for (const auto& [text, day] : table) {
        CAPTURE(text);
        CHECK(day_in(text) == day);
    }
}

TEST_CASE("the year that Apple says to leave out is left out") {
    CHECK(day_in("1604-05-09", ";X-APPLE-OMIT-YEAR=1604") == "--05-09");
    CHECK(day_in("1900-05-09", ";X-APPLE-OMIT-YEAR=1900") == "--05-09");
    CHECK(day_in("19000509", ";value=date;X-APPLE-OMIT-YEAR=1900") == "--05-09");
    CHECK(day_in("1990-05-09", ";X-APPLE-OMIT-YEAR=1604") == "1990-05-09");
    CHECK(day_in("--0509", ";X-APPLE-OMIT-YEAR=1604") == "--05-09");
}

TEST_CASE("what names no day is no birthday") {
    for (const auto* text : {"",
                             "1996",
                             "1996-04",
                             "--04",
                             "---15",
                             "---12T10",
                             "T102200",
                             "70-7-14",
                             "206-12-15",
                             "0000",
                             "1996-4-15",
                             "2023-02-29",
                             "19960431",
                             "--0230",
                             "--1301",
                             "1996-00-15",
                             "1996-04-00",
                             "circa 1800",
                             "1996-04-15Today",
                             "1996-04-15T",
                             "1996-04-15 or so",
                             "15.04.1996",
                             "04/15/1996",
                             "1996-04-15x",
                             "199604150",
                             "1996_04_15",
                             "text:circa 1800"}) {
        CAPTURE(text);
        CHECK_FALSE(day_in(text));
    }
}

TEST_CASE("only countries that ISO 3166 knows are places") {
    CHECK(country_code("DE") == "DE");
    CHECK(country_code("us") == "US");
    CHECK(country_code("AD") == "AD");
    CHECK(country_code("zw") == "ZW");
    for (const auto* text : {"", "D", "UK", "XX", "EU", "D ", " D", "E A", "DEU", "Germany", "1A"}) {
        CAPTURE(text);
        CHECK_FALSE(country_code(text));
    }
}

TEST_CASE("the countries are those of iso3166.tab") {
    std::istringstream table(bytes_of(corpora + "tz/iso3166.tab"));
    if (table.str().empty()) {
        WARN("skipped: the corpora are not here");
        return;
    }
    std::set<std::string> listed;
    for (std::string line; std::getline(table, line);)
        if (!line.starts_with('#')) listed.insert(line.substr(0, 2));
    for (char first = 'A'; first <= 'Z'; ++first) {
        for (char second = 'A'; second <= 'Z'; ++second) {
            const std::string code{first, second};
            CAPTURE(code);
            CHECK(country_code(code).has_value() == listed.contains(code));
        }
    }
}

} // namespace tend::interchange
