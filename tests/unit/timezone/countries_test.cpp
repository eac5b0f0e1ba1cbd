#include "support/catch.hpp"
#include "timezone/countries.hpp"
#include "timezone/zones.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace tend::timezone;
using Zones = std::vector<std::string>;

TEST_CASE("countries_in reads code and name and leaves comments out") {
    CHECK(countries_in("# none\nNL\tNorthland\nSL\tSouth & Land\n\n#XX\tX\nZZ\tZed") ==
          std::vector<Country>{{"NL", "Northland"}, {"SL", "South & Land"}, {"ZZ", "Zed"}});
    CHECK(countries_in("").empty());
}

TEST_CASE("zones_in keeps the order of the table and knows shared rows") {
    const std::string table =
        "# none\nNL\t+01+02\tNorth/Town\tthe north\nNL,SL\t+01+02\tNorth/Port\nSL\t+1-1\tSouth/Town\n"
        "NL\t+01+02\tNorth/Abbey";
    CHECK(zones_in(table, "NL") == Zones{"North/Town", "North/Port", "North/Abbey"});
    CHECK(zones_in(table, "sl") == Zones{"North/Port", "South/Town"});
    CHECK(zones_in(table, "N").empty());
    CHECK(zones_in(table, "").empty());
    CHECK(zones_in(table, "NL,SL").empty());
    CHECK(zones_in("", "NL").empty());
}

TEST_CASE("zones_of_country knows the countries of the system's table") {
    CHECK(zones_of_country("JP") == Zones{"Asia/Tokyo"});
    CHECK(zones_of_country("jp") == Zones{"Asia/Tokyo"});
    CHECK(zones_of_country("NZ") == Zones{"Pacific/Auckland", "Pacific/Chatham"});
    CHECK(zones_of_country("SK") == Zones{"Europe/Bratislava"});
    CHECK(zones_of_country("US").front() == "America/New_York");
    CHECK(zones_of_country("US").size() > 20);
    for (const std::string code : {"", "XX", "USA", "J", "#"}) CHECK(zones_of_country(code).empty());
}

TEST_CASE("every zone of a country is a zone") {
    for (char first = 'A'; first <= 'Z'; ++first)
        for (char second = 'A'; second <= 'Z'; ++second)
            for (const std::string& zone : zones_of_country(std::string{first, second}))
                CHECK_NOTHROW(canonical_zone(zone));
}

TEST_CASE("countries_meant goes by code, then name, then words of it") {
    const auto code_of = [](const std::string& text) {
        std::string codes;
        for (const Country& country : countries_meant(text)) codes += country.code;
        return codes;
    };
    CHECK(code_of("de") == "DE");
    CHECK(code_of("Germany") == "DE");
    CHECK(code_of("niger") == "NE");
    CHECK(code_of("usa") == "US");
    CHECK(code_of("uk") == "GB");
    CHECK(code_of("england") == "GB");
    CHECK(code_of("holland") == "NL");
    CHECK(code_of("uae") == "AE");
    CHECK(code_of("korea") == "KPKR");
    CHECK(code_of("islands") == "");
    CHECK(code_of("nowhere") == "");
    CHECK(code_of("") == "");
    CHECK(code_of("-") == "");
}

TEST_CASE("countries_called goes by code and whole name only") {
    CHECK(countries_called("São Tomé & Principe") == std::vector<Country>{{"ST", "Sao Tome & Principe"}});
    CHECK(countries_called("uk") == countries_called("GB"));
    CHECK(countries_called("Korea").empty());
    CHECK(countries_called("").empty());
}
