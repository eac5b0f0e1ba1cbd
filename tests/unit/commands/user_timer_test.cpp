#include "commands/user_timer.hpp"

#include "support/catch.hpp"
#include "tend/errors.hpp"
#include "unit/commands/fake_machine.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace tend;
using namespace tend::commands;
using Catch::Matchers::Contains;

namespace {

namespace fs = std::filesystem;

DailyRun run_of(std::vector<std::string> words) {
    return {.minute = 7 * 60 + 30, .days = 0b0011111, .words = std::move(words), .file = {}, .zone = {}};
}

std::string service_of(const DailyRun& run) {
    FakeMachine machine;
    return digest_units(run, machine)[0].text;
}

std::string timer_of(const DailyRun& run) {
    FakeMachine machine;
    return digest_units(run, machine)[1].text;
}

/// A folder that goes away with the test.
struct Folder {
    fs::path path = fs::temp_directory_path() / "tend-units-XXXXXX";
    Folder() {
        std::string name = path.string();
        path = mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
};

std::string content(const fs::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("the service runs the program with each word as it is") {
    const auto service = service_of(run_of({"/my %$bin/tend", "--db", "/a \"b\" \\c/%h$HOME.db", "digest"}));
    CHECK_THAT(service, Contains("\nExecStart=\"/my %%$bin/tend\" \"--db\" "
                                 "\"/a \\\"b\\\" \\\\c/%%h$$HOME.db\" \"digest\"\n"));
    CHECK_THAT(service, Contains("\nType=oneshot\nUMask=0077\n"));
    CHECK_THAT(service, !Contains("StandardOutput"));
}

TEST_CASE("a program whose path systemd would refuse is refused") {
    for (const char* path : {"/a\"b/tend", "/a'b/tend", "/a\\b/tend"}) {
        CAPTURE(path);
        CHECK_THROWS_AS(service_of(run_of({path, "digest"})), InvalidInput);
    }
}

TEST_CASE("the service writes to a file, unless systemd cannot be told its name") {
    auto run = run_of({"/tend", "digest"});
    run.file = "/home/my 100%.html";
    CHECK_THAT(service_of(run), Contains("\nStandardOutput=truncate:/home/my 100%%.html\n"));
    for (const char* name : {"/home/x ", "/home/x\\"}) {
        run.file = name;
        CHECK_THROWS_AS(service_of(run), InvalidInput);
    }
}

TEST_CASE("the timer tells days, time and zone, and makes up for what it missed") {
    auto run = run_of({"/tend"});
    CHECK_THAT(timer_of(run), Contains("\nOnCalendar=Mon..Fri *-*-* 07:30:00\nPersistent=true\n"));
    run.zone = "Europe/Berlin";
    run.days = 0b1111111;
    CHECK_THAT(timer_of(run), Contains("\nOnCalendar=*-*-* 07:30:00 Europe/Berlin\n"));
    run.days = 0b1001011;
    CHECK_THAT(timer_of(run), Contains("\nOnCalendar=Mon,Tue,Thu,Sun *-*-* 07:30:00 Europe/Berlin\n"));
    CHECK_THAT(timer_of(run), Contains("\n[Install]\nWantedBy=timers.target\n"));
}

TEST_CASE("units are written, systemd is told, and all is taken away again") {
    const Folder home;
    FakeMachine machine;
    machine.folder = home.path / "config";
    machine.programs = {"systemctl"};
    const auto units = digest_units(run_of({"/tend", "digest"}), machine);
    install_units(machine, units);
    const auto folder = machine.folder / "systemd" / "user";
    CHECK(content(folder / "tend-digest.service") == units[0].text);
    CHECK(content(folder / "tend-digest.timer") == units[1].text);
    CHECK(machine.runs == std::vector<std::vector<std::string>>{
                              {"/bin/systemctl", "--user", "daemon-reload"},
                              {"/bin/systemctl", "--user", "enable", "--now", "tend-digest.timer"}});
    CHECK(installed_units(machine).size() == 2);

    fs::create_directory(folder / "timers.target.wants");
    fs::create_symlink(folder / "tend-digest.timer", folder / "timers.target.wants" / "tend-digest.timer");
    machine.ends = {{.status = 1, .out = {}, .err = "no bus\n"}};
    CHECK(remove_units(machine) == "no bus");
    CHECK(installed_units(machine).empty());
    CHECK(fs::is_empty(folder / "timers.target.wants"));
}

TEST_CASE("where systemd refuses, the files are as they were") {
    const Folder home;
    FakeMachine machine;
    machine.folder = home.path;
    machine.programs = {"systemctl"};
    const auto units = digest_units(run_of({"/tend", "digest"}), machine);
    machine.ends = {{.status = 1, .out = {}, .err = "Failed to connect to bus\n"}};
    CHECK_THROWS_WITH(install_units(machine, units), "systemd did not take the timer; nothing was changed");
    CHECK(installed_units(machine).empty());
    install_units(machine, units);
    machine.ends = {{}, {.status = 1, .out = {}, .err = {}}};
    CHECK_THROWS_AS(install_units(machine, digest_units(run_of({"/other", "digest"}), machine)), StoreError);
    CHECK(content(units[0].path) == units[0].text);
    machine.programs = {};
    CHECK_THROWS_AS(install_units(machine, units), StoreError);
}

TEST_CASE("a timer that a package brought is told by the link that runs it") {
    const Folder home;
    FakeMachine machine;
    machine.folder = home.path;
    const auto packaged = home.path / "packaged.timer";
    std::ofstream(packaged) << "[Timer]\n";
    const auto wants = home.path / "systemd" / "user" / "timers.target.wants";
    fs::create_directories(wants);
    fs::create_symlink(packaged, wants / "tend-digest.timer");
    const auto found = installed_units(machine);
    REQUIRE(found.size() == 1);
    CHECK(found[0].path == (wants / "tend-digest.timer").string());
    CHECK(found[0].text == "[Timer]\n");
}
