#include "commands/export_formats.hpp"
#include "commands/help.hpp"
#include "commands/import_formats.hpp"
#include "commands/registry.hpp"
#include "commands/tables.hpp"
#include "commands/unknown_command.hpp"

#include "support/catch.hpp"
#include "text/width.hpp"

#include <algorithm>
#include <sstream>

using namespace tend::commands;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

tend::render::Style wide(std::size_t width) {
    tend::render::Style style;
    style.width = width;
    return style;
}

} // namespace

TEST_CASE("the overview fits on a small terminal and names every command") {
    const auto text = OverviewView().text(wide(80));
    CHECK(lines_of(text).size() <= 24);
    for (const auto* command : registry()) {
        CAPTURE(command->name);
        CHECK(text.find(command->name.substr(0, command->name.find(' '))) != std::string::npos);
    }
}

TEST_CASE("help keeps to the width") {
    std::vector<std::string> pages{OverviewView().text(wide(80)), CommandListView().text(wide(80))};
    for (const auto& topic : help_topics()) pages.push_back(topic_text(topic, 80));
    for (const auto* command : registry()) pages.push_back(CommandHelpView(*command).text(wide(80)));
    for (const auto& page : pages) {
        for (const auto& line : lines_of(page)) {
            CAPTURE(line);
            // What is to be typed or read as it stands is never broken.
            if (line.starts_with("  tend ") || line.starts_with("  {")) continue;
            CHECK(tend::text::display_width(line) <= 80);
        }
    }
}

TEST_CASE("every command has a summary, an example of its own and options with a word of help") {
    for (const auto* command : registry()) {
        CAPTURE(command->name);
        CHECK_FALSE(command->summary.empty());
        const bool own =
            std::any_of(command->examples.begin(), command->examples.end(), [&](const Example& one) {
                return one.line.find(command->name) != std::string_view::npos ||
                       (!command->alias.empty() && one.line.starts_with(command->alias));
            });
        CHECK(own);
        for (const auto& option : command->options) CHECK_FALSE(option.help.empty());
    }
}

TEST_CASE("the formats that are offered are those there are") {
    const auto offered = [](const Command& command) {
        const auto option = std::find_if(command.options.begin(), command.options.end(),
                                         [](const Option& one) { return one.names == "--format"; });
        return std::string(option->words);
    };
    std::string exported, imported;
    for (const auto& format : export_formats())
        exported += (exported.empty() ? "" : " ") + std::string(format.name);
    for (const auto& format : import_formats())
        imported += (imported.empty() ? "" : " ") + std::string(format.name);
    CHECK(offered(export_command) == exported);
    CHECK(offered(import_command) == imported);
}

TEST_CASE("topics are told apart from commands") {
    for (const auto& topic : help_topics()) {
        CAPTURE(topic.name);
        CHECK(find_command(topic.name) == nullptr);
        CHECK(find_topic(topic.name) == &topic);
        CHECK_FALSE(topic_text(topic, 80).empty());
    }
    CHECK(find_topic("nothing") == nullptr);
}

TEST_CASE("words of other programs lead to what does the same here") {
    struct Row {
        std::string_view typed, hint;
    };
    for (const Row& row :
         {Row{"ls", "did you mean: tend list?"}, Row{"rm", "did you mean: tend remove?"},
          Row{"DELETE", "did you mean: tend remove?"}, Row{"redo", "did you mean: tend undo --redo?"},
          Row{"status", "did you mean: tend digest?"}, Row{"new", "did you mean: tend add?"},
          Row{"note", "did you mean: tend fact?"},
          Row{"birthday", "did you mean: tend milestone add WHO birthday DAY?"},
          Row{"sugest", "did you mean: tend suggest?"}, Row{"circle ad", "did you mean: tend circle add?"},
          Row{"circle show", "there are: circle list, circle add, circle edit, circle remove"},
          Row{"qqqq", "see them all with: tend help"}}) {
        CAPTURE(row.typed);
        CHECK(unknown_command(row.typed).hint() == row.hint);
    }
}

TEST_CASE("what stands for an unknown word is a command") {
    for (const auto& [typed, meant] : command_synonyms()) {
        CAPTURE(typed);
        CHECK(find_command(typed) == nullptr);
        const auto first = meant.substr(0, meant.find(' '));
        const auto two = meant.substr(0, meant.find(' ', first.size() + 1));
        CHECK((first.starts_with("--") || find_command(first) != nullptr || find_command(two) != nullptr));
    }
}
