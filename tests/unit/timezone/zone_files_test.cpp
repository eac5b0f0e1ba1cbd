#include "support/catch.hpp"
#include "temporary_folder.hpp"
#include "timezone/system_zone.hpp"
#include "timezone/zone_files.hpp"
#include "timezone/zone_names.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace tend::timezone;
using tend::test::TemporaryFolder;

namespace {

const std::string zone_file = "TZif2 and so on";

std::vector<ZoneName> sorted(std::vector<ZoneName> names) {
    std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return names;
}

} // namespace

TEST_CASE("names are read from the lines for zones and links") {
    const TemporaryFolder folder;
    folder.write("tzdata.zi",
                 "# version 1\nR x 1990 o - Mar 1 0 1 S\nZ North/Town 1 - A\n2 x B\nZ Factory 0 - -00\n"
                 "Z Etc/UTC 0 - UTC\nL North/Town Old/Town\nL Old/Town Older/Town\nL Etc/UTC UTC\n"
                 "L North/Town posixrules\nZ South/Big_Town 3 - C");
    const ZoneNames names = ZoneNames::read(folder.path());
    CHECK(sorted(names.all()) == std::vector<ZoneName>{{"Etc/UTC", "UTC"},
                                                       {"North/Town", "North/Town"},
                                                       {"Old/Town", "North/Town"},
                                                       {"Older/Town", "North/Town"},
                                                       {"South/Big_Town", "South/Big_Town"},
                                                       {"UTC", "UTC"}});
    CHECK(names.canonical("older/TOWN") == "North/Town");
    CHECK(names.canonical("south/big town") == "South/Big_Town");
    CHECK_FALSE(names.canonical("South/Big").has_value());
    CHECK_FALSE(names.canonical("South/Big_Towns").has_value());
    CHECK_FALSE(names.canonical("").has_value());
}

TEST_CASE("links that lead in a circle end") {
    const TemporaryFolder folder;
    folder.write("tzdata.zi", "L A B\nL B A\n");
    CHECK(ZoneNames::read(folder.path()).all().size() == 2);
}

TEST_CASE("the own name of a zone is told from tzdata.zi, as it is written there") {
    const TemporaryFolder folder;
    folder.write("tzdata.zi", "# version 1\nZ Etc/UTC 0 - UTC\nZ Europe/Berlin 1 - CET\nZ Factory 0 - -00\n"
                              "L Europe/Berlin Europe/Oslo\nZ America/North_Dakota/Center -6 - CST\n");
    CHECK(ZoneNames::is_own_name(folder.path(), "Europe/Berlin"));
    CHECK(ZoneNames::is_own_name(folder.path(), "America/North_Dakota/Center"));
    for (const char* name : {"europe/berlin", "Europe/Oslo", "Etc/UTC", "Factory", "Europe/Berli",
                             "urope/Berlin", "Europe/Berlin 1", ""}) {
        CAPTURE(name);
        CHECK_FALSE(ZoneNames::is_own_name(folder.path(), name));
    }
    CHECK_FALSE(ZoneNames::is_own_name(folder.path() / "nowhere", "Europe/Berlin"));
}

TEST_CASE("without tzdata.zi the names are those of the files, symbolic links being aliases") {
    const TemporaryFolder folder;
    folder.write("North/Town", zone_file);
    folder.write("North/Lake/Town", zone_file);
    folder.write("Etc/UTC", zone_file);
    folder.write("right/North/Town", zone_file);
    folder.write("posix/North/Town", zone_file);
    folder.write("Factory", zone_file);
    folder.write("localtime", zone_file);
    folder.write("zone.tab", "# no zone");
    folder.write("short", "TZi");
    folder.link("Old/Town", "../North/Town");
    folder.link("Zulu", "Etc/UTC");
    folder.link("posixrules", "North/Town");
    folder.link("Broken", "Nowhere");
    CHECK(sorted(ZoneNames::read(folder.path()).all()) ==
          std::vector<ZoneName>{{"Etc/UTC", "UTC"},
                                {"North/Lake/Town", "North/Lake/Town"},
                                {"North/Town", "North/Town"},
                                {"Old/Town", "North/Town"},
                                {"Zulu", "UTC"}});
}

TEST_CASE("without any zone data there are no names") {
    const TemporaryFolder folder;
    CHECK(ZoneNames::read(folder.path()).all().empty());
    CHECK(ZoneNames::read(folder.path() / "missing").all().empty());
}

TEST_CASE("the files of this system have the names that tzdata.zi tells") {
    const ZoneNames& told = ZoneNames::of_system();
    CHECK(told.all().size() > 400);
    std::size_t missing = 0;
    for (const ZoneName& known : told.all())
        if (!is_zone_file(zone_folder, known.canonical)) ++missing;
    CHECK(missing == 0);
}

TEST_CASE("every alias of a newer tzdata.zi leads to its zone") {
    const std::filesystem::path corpus = TEND_SOURCE_DIR "/../shared/corpora/tz";
    std::ifstream source(corpus / "tzdata.zi");
    if (!source) {
        WARN("skipped: " << corpus << " is not there");
        return;
    }
    const ZoneNames names = ZoneNames::read(corpus);
    std::size_t links = 0;
    for (std::string line; std::getline(source, line);) {
        if (!line.starts_with("L ")) continue;
        std::istringstream words(line.substr(2));
        std::string target, alias;
        words >> target >> alias;
        CAPTURE(line);
        CHECK(names.canonical(alias) == (target == "Etc/UTC" ? "UTC" : target));
        ++links;
    }
    CHECK(links > 100);
}

TEST_CASE("only a file that begins as zone files do is one, by a name that stays in the folder") {
    const TemporaryFolder folder;
    folder.write("in/Town", zone_file);
    folder.write("in/text", "no zone");
    folder.write("Outside", zone_file);
    CHECK(is_zone_file(folder.path() / "in", "Town"));
    for (const std::string name :
         {"town", "text", "missing", "", ".", "..", "../Outside", "/etc/localtime", "Town/"})
        CHECK_FALSE(is_zone_file(folder.path() / "in", name));
    CHECK_FALSE(is_zone_file(folder.path(), "in"));
    CHECK_FALSE(is_name_of_zone("A\nB"));
    CHECK(is_name_of_zone("Etc/GMT+5"));
}

TEST_CASE("a yearly rule is seen by the commas of a zone file's last line") {
    const TemporaryFolder folder;
    folder.write("rule", "TZif2...,\nEST5EDT,M3.2.0,M11.1.0\n");
    folder.write("fixed", "TZif2...,\nJST-9\n");
    folder.write("empty_footer", "TZif2...,\n\n");
    folder.write("old", "TZif...,");
    CHECK(has_rule_for_ever(folder.path(), "rule"));
    for (const std::string name : {"fixed", "empty_footer", "old", "missing"})
        CHECK_FALSE(has_rule_for_ever(folder.path(), name));
}

TEST_CASE("file_text reads whole files, of any size") {
    const TemporaryFolder folder;
    const std::string large = std::string(100'000, 'x') + "end";
    folder.write("large", large);
    folder.write("empty", "");
    CHECK(file_text(folder.path() / "large") == large);
    CHECK(file_text(folder.path() / "empty") == "");
    CHECK_FALSE(file_text(folder.path() / "missing").has_value());
    CHECK_FALSE(file_text(folder.path()).has_value());
    CHECK(file_text("/proc/self/status").value_or("").size() > 10);
}

TEST_CASE("the system's zone is where /etc/localtime leads") {
    const TemporaryFolder etc;
    SECTION("by its whole path") {
        etc.link("localtime", "/usr/share/zoneinfo/America/Sao_Paulo");
    }
    SECTION("by a path from there") {
        etc.link("localtime", "../usr/share/zoneinfo/America/Sao_Paulo");
    }
    SECTION("by an alias") {
        etc.link("localtime", "/usr/share/zoneinfo/Brazil/East");
    }
    SECTION("by another link") {
        etc.link("localtime", "other");
        etc.link("other", "/usr/share/zoneinfo/America/Sao_Paulo");
    }
    SECTION("else what /etc/timezone says") {
        etc.write("localtime", zone_file);
        etc.write("timezone", "America/Sao_Paulo\n");
    }
    SECTION("also where the link leads to no zone") {
        etc.link("localtime", "/usr/share/zoneinfo/North/Town");
        etc.write("timezone", "America/Sao_Paulo");
    }
    CHECK(system_zone_in(etc.path()) == "America/Sao_Paulo");
}

TEST_CASE("the system's zone is UTC where nothing tells it") {
    const TemporaryFolder etc;
    SECTION("nothing is there") {}
    SECTION("a link leads in a circle") {
        etc.link("localtime", "localtime");
    }
    SECTION("a name is none") {
        etc.write("timezone", "somewhere\n");
    }
    SECTION("it is said") {
        etc.link("localtime", "/usr/share/zoneinfo/Etc/UTC");
    }
    CHECK(system_zone_in(etc.path()) == "UTC");
}
