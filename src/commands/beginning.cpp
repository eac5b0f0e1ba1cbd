#include "commands/beginning.hpp"

#include "commands/arguments.hpp"
#include "commands/context.hpp"

#include <fmt/format.h>

namespace tend::commands {

std::vector<std::string> lines_for_beginners(const Command& command, const Arguments& arguments,
                                             Context& context) {
    if (command.access != Access::read || command.group == Group::data || context.has_committed()) return {};
    if (arguments.has("--json") || arguments.has("--exit-code") || arguments.called_as() == "digest")
        return {};
    if (context.store().has_people()) return {};
    const bool is_missing = names_missing_file(context.session());
    const std::string place =
        is_missing ? fmt::format("There is no file {} yet", context.session().database.string())
                   : "Nobody is here yet";
    return {place + ". To begin:", "  tend add \"Ana Souza\" --every 1m     a first colleague",
            "  tend import contacts.vcf            the people you have elsewhere",
            "  tend demo                           a sample file to try things on"};
}

} // namespace tend::commands
