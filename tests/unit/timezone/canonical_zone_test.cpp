#include "support/catch.hpp"
#include "tend/errors.hpp"
#include "timezone/zones.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace tend::timezone;
using Catch::Matchers::Contains;

namespace {

/// Message and hint of the refusal; both empty where the zone was taken.
std::pair<std::string, std::string> refusal_of(const std::string& typed) {
    try {
        (void)canonical_zone(typed);
    } catch (const tend::InvalidInput& failure) {
        return {failure.what(), failure.hint()};
    }
    return {};
}

} // namespace

TEST_CASE("canonical_zone takes names in any case and follows aliases") {
    const std::vector<std::pair<std::string, std::string>> table = {
        {"Europe/Berlin", "Europe/Berlin"},
        {"europe/berlin", "Europe/Berlin"},
        {"AMERICA/SAO_PAULO", "America/Sao_Paulo"},
        {"america/sao paulo", "America/Sao_Paulo"},
        {"America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"},
        {" Europe/Berlin\n", "Europe/Berlin"},
        {":Europe/Berlin", "Europe/Berlin"},
        {": Asia/Tokyo", "Asia/Tokyo"},
        {"US/Pacific", "America/Los_Angeles"},
        {"us/pacific", "America/Los_Angeles"},
        {"Asia/Calcutta", "Asia/Kolkata"},
        {"Asia/Katmandu", "Asia/Kathmandu"},
        {"America/Buenos_Aires", "America/Argentina/Buenos_Aires"},
        {"Europe/Kiev", "Europe/Kyiv"},
        {"Japan", "Asia/Tokyo"},
        {"GB", "Europe/London"},
        {"america/port-au-prince", "America/Port-au-Prince"},
        {"Etc/GMT+5", "Etc/GMT+5"},
        {"GMT", "Etc/GMT"},
        {"gmt0", "Etc/GMT"},
        {"Greenwich", "Etc/GMT"},
    };
    for (const auto& [typed, zone] : table) {
        CAPTURE(typed);
        CHECK(canonical_zone(typed) == zone);
        CHECK(canonical_zone(canonical_zone(typed)) == zone);
    }
}

TEST_CASE("canonical_zone calls UTC by the name that everybody knows") {
    for (const std::string typed : {"UTC", "utc", "Etc/UTC", "etc/utc", "UCT", "Etc/UCT", "Zulu", "Etc/Zulu",
                                    "Universal", "Etc/Universal", ":UTC"})
        CHECK(canonical_zone(typed) == "UTC");
}

TEST_CASE("canonical_zone takes a POSIX name only where it is a zone's") {
    CHECK_NOTHROW(canonical_zone("EST5EDT"));
    for (const std::string typed : {"CET-1CEST", "EST5EDT,M3.2.0,M11.1.0", "<+03>-3", "UTC0", "UTC+2"}) {
        CAPTURE(typed);
        CHECK(refusal_of(typed).first == "\"" + typed + "\" is no time zone");
    }
}

TEST_CASE("canonical_zone refuses what is no place, quoting it as typed") {
    for (const std::string typed : {"localtime",
                                    "LocalTime",
                                    "posixrules",
                                    "Factory",
                                    "factory",
                                    "right/Europe/Berlin",
                                    "posix/Europe/Berlin",
                                    "Right/UTC",
                                    "..",
                                    "../zoneinfo/Europe/Berlin",
                                    "Europe/../Europe/Berlin",
                                    "/usr/share/zoneinfo/Europe/Berlin",
                                    "/etc/localtime",
                                    ":/etc/localtime",
                                    "Europe",
                                    "Europe/",
                                    "Europe//Berlin",
                                    "/Europe/Berlin",
                                    "::UTC",
                                    "tzdata.zi",
                                    "zone.tab",
                                    "Europe/Atlantis",
                                    "Europe-Berlin",
                                    "Zürich",
                                    "\xff",
                                    "\x1b[31m",
                                    "Europe/Berlin\x01"}) {
        CAPTURE(typed);
        CHECK(refusal_of(typed).first == "\"" + typed + "\" is no time zone");
        CHECK_FALSE(refusal_of(typed).second.empty());
    }
    for (const std::string typed : {"", " ", ":", ": "}) {
        CHECK(refusal_of(typed).first == "the time zone is empty");
        CHECK_THAT(refusal_of(typed).second, Contains("Europe/Berlin"));
    }
    CHECK(refusal_of(std::string("UTC\0", 4)).first != "");
}

TEST_CASE("the hint for a city names its zone") {
    const std::vector<std::pair<std::string, std::string>> table = {
        {"Tokyo", "did you mean Asia/Tokyo?"},
        {"tokyo", "did you mean Asia/Tokyo?"},
        {"sao paulo", "did you mean America/Sao_Paulo?"},
        {"São Paulo", "did you mean America/Sao_Paulo?"},
        {"kolkata", "did you mean Asia/Kolkata?"},
        {"Calcutta", "did you mean Asia/Kolkata?"},
        {"new york", "did you mean America/New_York?"},
        {"London/Europe", "did you mean Europe/London?"},
        {"Buenos Aires", "did you mean America/Argentina/Buenos_Aires?"},
        {"Tokyo, Japan", "did you mean Asia/Tokyo?"},
    };
    for (const auto& [typed, hint] : table) {
        CAPTURE(typed);
        CHECK(refusal_of(typed).second == hint);
    }
}

TEST_CASE("the hint for the beginning of a city names the zones of all it may be, up to a few") {
    const std::vector<std::pair<std::string, std::string>> table = {
        {"Sao", "did you mean Africa/Sao_Tome, America/Sao_Paulo?"},
        {"são", "did you mean Africa/Sao_Tome, America/Sao_Paulo?"},
        {"Sao P", "did you mean America/Sao_Paulo?"},
        {"los", "did you mean America/Los_Angeles?"},
        {"India", "zones of India: Asia/Kolkata"},
    };
    for (const auto& [typed, hint] : table) {
        CAPTURE(typed);
        CHECK(refusal_of(typed).second == hint);
    }
    CHECK(refusal_of("San").second.starts_with(
        "did you mean America/Argentina/San_Juan, America/Argentina/San_Luis, America/Santarem, "
        "America/Santiago, America/Santo_Domingo?"));
    CHECK(refusal_of("Sao, BR").second.starts_with(
        "did you mean Africa/Sao_Tome, America/Sao_Paulo?; zones of Brazil: "));
    CHECK_THAT(refusal_of("new").second,
               Contains("America/New_York") && Contains("zones of New Zealand: Pacific/Auckland"));
}

TEST_CASE("the hint for a country names all its zones") {
    for (const std::string typed : {"BR", "br", "Brazil", "brazil", "BRAZIL"}) {
        CAPTURE(typed);
        CHECK_THAT(refusal_of(typed).second, Contains("zones of Brazil: ") && Contains("America/Sao_Paulo") &&
                                                 Contains("America/Manaus") && Contains("America/Noronha"));
    }
    for (const std::string typed : {"us", "USA", "United States"}) {
        CAPTURE(typed);
        CHECK_THAT(refusal_of(typed).second, Contains("America/New_York") &&
                                                 Contains("America/Los_Angeles") &&
                                                 Contains("Pacific/Honolulu"));
    }
    CHECK(refusal_of("uk").second.ends_with("Europe/London"));
    CHECK(refusal_of("Scotland").second.ends_with("Europe/London"));
    CHECK(refusal_of("JP").second == "zones of Japan: Asia/Tokyo");
    CHECK(refusal_of("south korea").second == "zones of Korea (South): Asia/Seoul");
    CHECK_THAT(refusal_of("Korea").second, Contains("Asia/Seoul") && Contains("Asia/Pyongyang"));
    CHECK_THAT(refusal_of("aland islands").second, Contains("Europe/Mariehamn"));
    CHECK_THAT(refusal_of("islands").second, !Contains("zones of"));
}

TEST_CASE("the hint for a misspelled name is the nearest one") {
    const std::vector<std::pair<std::string, std::string>> table = {
        {"Europe/Berln", "did you mean Europe/Berlin?"},
        {"europe/ber", "did you mean Europe/Berlin?"},
        {"Tokio", "did you mean Asia/Tokyo?"},
        {"new yrok", "did you mean America/New_York?"},
        {"right/UTC", "did you mean UTC?"},
        {"/usr/share/zoneinfo/Europe/Berlin", "did you mean Europe/Berlin?"},
        {"US/Pacfic", "did you mean America/Los_Angeles?"},
    };
    for (const auto& [typed, hint] : table) {
        CAPTURE(typed);
        CHECK_THAT(refusal_of(typed).second, Catch::Matchers::StartsWith(hint.substr(0, hint.size() - 1)));
    }
    CHECK(refusal_of("Xyzzyx").second == "a zone is named for a place, as in Europe/Berlin");
}

TEST_CASE("the hint for a long text names no places, for it may have any number of them") {
    const std::string usual = "a zone is named for a place, as in Europe/Berlin";
    CHECK(refusal_of("Tokyo" + std::string(196, ',')).second == usual);
    CHECK(refusal_of("Tokyo" + std::string(195, ',')).second == "did you mean Asia/Tokyo?");
    CHECK(refusal_of("qqqqa;qqqqb;qqqqc;qqqqd;Tokyo;qqqqe").second == "did you mean Asia/Tokyo?");
    CHECK(refusal_of("qqqqa;qqqqb;qqqqc;qqqqd;qqqqe;Tokyo").second == usual);
}

TEST_CASE("the hint for hours from UTC tells how such zones are named") {
    for (const std::string typed : {"UTC+2", "utc-3", "GMT+02:00", "+01:00", "-0500", "1:00"}) {
        CAPTURE(typed);
        CHECK_THAT(refusal_of(typed).second, Contains("Etc/GMT-2"));
    }
    CHECK_THAT(refusal_of("PST").second, !Contains("Etc/GMT-2"));
}
