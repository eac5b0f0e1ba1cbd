#include "commands/export_formats.hpp"
#include "commands/format_names.hpp"
#include "commands/import_formats.hpp"
#include "commands/registry.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <string>

using namespace tend;
using namespace tend::commands;

namespace {

/// The help of a command's `--format`.
std::string help_of_format(std::string_view command) {
    const auto options = find_command(command)->options;
    const auto found = std::find_if(options.begin(), options.end(),
                                    [](const Option& option) { return option.names == "--format"; });
    return found == options.end() ? "" : std::string(found->help);
}

} // namespace

TEST_CASE("the help of --format names the formats that there are") {
    for (const auto& format : import_formats()) {
        CAPTURE(format.name);
        CHECK(help_of_format("import").find(format.name) != std::string::npos);
    }
    for (const auto& format : export_formats()) {
        CAPTURE(format.name);
        CHECK(help_of_format("export").find(format.name) != std::string::npos);
    }
}

TEST_CASE("the names of formats are listed as a sentence does") {
    CHECK(format_names(std::span<const ExportFormat>{}) == "");
    const std::array three{ExportFormat{"a", Holds::people, nullptr},
                           ExportFormat{"b", Holds::people, nullptr},
                           ExportFormat{"c", Holds::people, nullptr}};
    CHECK(format_names(std::span<const ExportFormat>(three).first(1)) == "a");
    CHECK(format_names(std::span<const ExportFormat>(three).first(2)) == "a or b");
    CHECK(format_names(std::span<const ExportFormat>(three)) == "a, b or c");
}
