#include "commands/crontab.hpp"

#include "support/catch.hpp"
#include "tend/errors.hpp"
#include "unit/commands/fake_machine.hpp"

using namespace tend;
using namespace tend::commands;
using Catch::Matchers::Contains;

namespace {

constexpr unsigned char mon_to_fri = 0b0011111;

DailyRun run_of(std::vector<std::string> words, unsigned char days = mon_to_fri) {
    return {.minute = 8 * 60 + 5, .days = days, .words = std::move(words), .file = {}, .zone = {}};
}

const std::string ours = std::string(crontab_mark) + "\n5 8 * * 1-5 /bin/tend digest\n";

} // namespace

TEST_CASE("a line of a crontab tells time, days and a quoted command") {
    CHECK(crontab_line(run_of({"/usr/bin/tend", "--db", "/home/ana/tend.db", "digest"})) ==
          "5 8 * * 1-5 /usr/bin/tend --db /home/ana/tend.db digest");
    CHECK(crontab_line(run_of({"/my bin/tend", "it's", "$HOME", "`x`", "", "a;b", "é"})) ==
          R"(5 8 * * 1-5 '/my bin/tend' 'it'\''s' '$HOME' '`x`' '' 'a;b' 'é')");
}

TEST_CASE("a percent sign in a crontab is told with a backslash, and none of the word's is beside it") {
    CHECK(crontab_line(run_of({"/tend", "100%"})) == R"(5 8 * * 1-5 /tend '100'\%'')");
    CHECK(crontab_line(run_of({"/tend", R"(a\%b)"})) == R"(5 8 * * 1-5 /tend 'a\'\%'b')");
}

TEST_CASE("the days of a crontab are digits, Sunday first") {
    const auto row = GENERATE(values<std::pair<unsigned, const char*>>({{0b1111111, "*"},
                                                                        {0b0011111, "1-5"},
                                                                        {0b1001111, "0-4"},
                                                                        {0b1100000, "0,6"},
                                                                        {0b0000101, "1,3"},
                                                                        {0b0000011, "1,2"},
                                                                        {0b1000000, "0"},
                                                                        {0b1110011, "0-2,5,6"}}));
    CHECK_THAT(crontab_line(run_of({"/tend"}, static_cast<unsigned char>(row.first))),
               Contains(" * * " + std::string(row.second) + " /tend"));
}

TEST_CASE("what cron writes to a file is the user's alone") {
    auto run = run_of({"/tend", "digest"});
    run.file = "/home/my day.html";
    CHECK(crontab_line(run) == "5 8 * * 1-5 umask 077; /tend digest > '/home/my day.html'");
}

TEST_CASE("our lines come behind all others, which stay byte for byte") {
    const auto line = "5 8 * * 1-5 /bin/tend digest";
    CHECK(with_digest("", line) == ours);
    CHECK(with_digest("MAILTO=a\n", line) == "MAILTO=a\n" + ours);
    CHECK(with_digest("@daily x", line) == "@daily x\n" + ours);
    CHECK(with_digest("# a \xff\t \n\n1 2 * * * x\n", line) == "# a \xff\t \n\n1 2 * * * x\n" + ours);
}

TEST_CASE("ours are replaced and taken away wherever they stand, a second time too") {
    const std::string around = "a\n" + ours + "b\n" + ours + "c";
    CHECK(without_digest(around) == "a\nb\nc");
    CHECK(with_digest(ours, "1 2 * * * /t digest") == std::string(crontab_mark) + "\n1 2 * * * /t digest\n");
    CHECK(without_digest(ours).empty());
    CHECK(without_digest("").empty());
    CHECK(digest_line_in("x\n" + ours) == "5 8 * * 1-5 /bin/tend digest");
}

TEST_CASE("a line below the mark that runs no digest is not ours") {
    const std::string mark = std::string(crontab_mark) + "\n";
    CHECK(without_digest(mark + "0 1 * * * backup\n") == "0 1 * * * backup\n");
    CHECK(without_digest("x\n" + mark) == "x\n");
    CHECK_FALSE(digest_line_in(mark + "0 1 * * * backup\n"));
    CHECK_FALSE(digest_line_in(mark));
    CHECK_FALSE(digest_line_in("5 8 * * 1-5 /bin/tend digest\n"));
}

TEST_CASE("a crontab is read, and none yet is an empty one") {
    FakeMachine machine;
    machine.programs = {"crontab"};
    machine.ends = {
        {.status = 0, .out = "@daily x\n", .err = {}},
        {.status = 1, .out = {}, .err = "no crontab for ana\n"},
        {.status = 1, .out = {}, .err = "crontab: can't open 'ana': No such file or directory\n"}};
    CHECK(read_crontab(machine) == "@daily x\n");
    CHECK(read_crontab(machine).empty());
    CHECK(read_crontab(machine).empty());
    CHECK(machine.runs.front() == std::vector<std::string>{"/bin/crontab", "-l"});
}

TEST_CASE("a crontab that cannot be read whole is never written over") {
    FakeMachine machine;
    CHECK_THROWS_WITH(read_crontab(machine), "there is no crontab on this machine");
    machine.programs = {"crontab"};
    machine.ends = {{.status = 1, .out = {}, .err = "you are not allowed\n"},
                    {.status = 0, .out = std::string(1U << 20U, 'x'), .err = {}}};
    CHECK_THROWS_WITH(read_crontab(machine), "your crontab cannot be read");
    CHECK_THROWS_WITH(read_crontab(machine), "your crontab is too long to be changed safely");
}

TEST_CASE("a crontab is given whole, an empty one taken away, and a refusal told") {
    FakeMachine machine;
    machine.programs = {"crontab"};
    machine.ends = {{},
                    {},
                    {.status = 1, .out = {}, .err = "bad minute\n"},
                    {.status = 0, .out = {}, .err = {}, .unread = 3}};
    write_crontab(machine, "a\n");
    write_crontab(machine, "");
    CHECK(machine.runs ==
          std::vector<std::vector<std::string>>{{"/bin/crontab", "-"}, {"/bin/crontab", "-r"}});
    CHECK(machine.inputs == std::vector<std::string>{"a\n", ""});
    CHECK_THROWS_WITH(write_crontab(machine, "b"), "crontab refused; nothing was changed");
    CHECK_THROWS_AS(write_crontab(machine, "b"), StoreError);
}
