#include "cli/command_line.hpp"

#include "support/catch.hpp"
#include "tend/errors.hpp"

using tend::UsageError;
using tend::cli::check_words;
using tend::cli::parse_command_line;

namespace {

std::string hint_of(const std::vector<std::string>& arguments) {
    try {
        const auto line = parse_command_line(arguments);
        if (line.command != nullptr) check_words(line);
    } catch (const UsageError& error) {
        return error.hint();
    }
    return "(accepted)";
}

} // namespace

TEST_CASE("global options stand before or after the command") {
    for (const std::vector<std::string>& typed : {std::vector<std::string>{"--db", "x.db", "--json", "due"},
                                                  {"due", "--json", "--db=x.db"},
                                                  {"--json", "due", "--db", "x.db"}}) {
        const auto line = parse_command_line(typed);
        REQUIRE(line.command != nullptr);
        CHECK(line.command->name == "due");
        CHECK(line.has("--json"));
        CHECK(line.options.at("--db") == "x.db");
        CHECK(line.words.empty());
    }
}

TEST_CASE("what was typed is told without the global options") {
    const auto typed = parse_command_line({"--db", "x.db", "log", "--json", "ana", "-c", "call",
                                           "--now=2026-03-16", "hello", "-ecv"})
                           .typed;
    CHECK(typed == std::vector<std::string>{"log", "ana", "-c", "call", "hello", "-ecv"});
}

TEST_CASE("bare tend is no command, with global options too") {
    CHECK(parse_command_line({}).command == nullptr);
    CHECK(parse_command_line({"--json"}).command == nullptr);
}

TEST_CASE("the text of a log is kept as typed") {
    const auto line = parse_command_line(
        {"log", "ana", "list", "done", "[WIP]", "-c", "call", "{x}", "--", "--json", "-d"});
    CHECK(line.words == std::vector<std::string>{"ana"});
    CHECK(line.text_words == std::vector<std::string>{"list", "done", "[WIP]", "{x}", "--", "--json", "-d"});
    CHECK(line.options.at("--channel") == "call");
    CHECK_FALSE(line.has("--json"));
    CHECK_FALSE(line.has("--day"));
}

TEST_CASE("two dashes right behind the name only end the options") {
    const auto line = parse_command_line({"log", "ana", "--", "-5", "--verbose"});
    CHECK(line.text_words == std::vector<std::string>{"-5", "--verbose"});
}

TEST_CASE("a number with a minus and a lone dash are words") {
    CHECK(parse_command_line({"log", "ana", "-5", "degrees", "-"}).text_words ==
          std::vector<std::string>{"-5", "degrees", "-"});
    CHECK(parse_command_line({"log", "ana", "-m", "-"}).options.at("--message") == "-");
}

TEST_CASE("an option takes the next word, what follows =, or what is joined to its letter") {
    CHECK(parse_command_line({"log", "ana", "-ccall"}).options.at("--channel") == "call");
    CHECK(parse_command_line({"log", "ana", "--channel=call"}).options.at("--channel") == "call");
    CHECK(parse_command_line({"log", "ana", "-c", "call"}).options.at("--channel") == "call");
    CHECK(parse_command_line({"add", "Ana", "--birthday=--04-15"}).options.at("--birthday") == "--04-15");
    CHECK(parse_command_line({"add", "Ana", "--note=[a, b]"}).options.at("--note") == "[a, b]");
}

TEST_CASE("an empty value is a value, and swallows nothing") {
    for (const std::vector<std::string>& typed :
         {std::vector<std::string>{"edit", "ana", "--circle=", "--json"},
          {"edit", "ana", "--circle", "", "--json"}}) {
        const auto line = parse_command_line(typed);
        CHECK(line.options.at("--circle").empty());
        CHECK(line.has("--json"));
    }
}

TEST_CASE("the last of several values holds") {
    CHECK(parse_command_line({"edit", "ana", "--team", "a", "--team", "b"}).options.at("--team") == "b");
}

TEST_CASE("a two-word command is found, and its first word alone is its list") {
    CHECK(parse_command_line({"circle", "add", "mentors"}).command->name == "circle add");
    CHECK(parse_command_line({"circle", "--json", "add", "mentors"}).command->name == "circle add");
    const auto list = parse_command_line({"circle"});
    CHECK(list.command->name == "circle list");
    CHECK(list.called_as == "circle");
    CHECK(parse_command_line({"overdue"}).called_as == "overdue");
}

TEST_CASE("mistakes are refused with the nearest word that exists") {
    CHECK(hint_of({"lsit"}) == "did you mean: tend list?");
    CHECK(hint_of({"log", "ana", "--chanel", "call"}) == "did you mean --channel?");
    CHECK(hint_of({"log", "ana", "--chanel=call"}) == "did you mean --channel?");
    CHECK(hint_of({"show"}) == "see: tend show --help");
    CHECK(hint_of({"merge", "ana"}) == "see: tend merge --help");
    CHECK(hint_of({"merge", "ana", "bo", "cy"}) == "see: tend merge --help");
    CHECK(hint_of({"du"}) != "(accepted)");
}

TEST_CASE("missing and unwanted values are refused") {
    CHECK_THROWS_WITH(parse_command_line({"log", "ana", "-c"}), "--channel needs a value");
    CHECK_THROWS_WITH(parse_command_line({"due", "--within", "--json"}), "--within needs a value");
    CHECK_THROWS_WITH(parse_command_line({"log", "ana", "--in=yes"}), "--in takes no value");
    CHECK_THROWS_WITH(parse_command_line({"due", "-x"}), "there is no option -x here");
}
