#include "commands/beginning.hpp"

#include "commands/arguments.hpp"
#include "commands/context.hpp"

namespace tend::commands {

std::optional<std::string> hint_for_beginners(const Command& command, const Arguments& arguments,
                                              Context& context) {
    if (command.access != Access::read || command.group == Group::data || context.has_committed())
        return std::nullopt;
    if (arguments.has("--json") || arguments.has("--exit-code") || arguments.called_as() == "digest")
        return std::nullopt;
    if (context.store().has_people()) return std::nullopt;
    return "Nobody is here yet. To begin:\n"
           "  tend add \"Ana Souza\" --every 1m     a first colleague\n"
           "  tend import contacts.vcf            the people you have elsewhere\n"
           "  tend demo                           a sample file to try things on";
}

} // namespace tend::commands
