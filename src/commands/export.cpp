#include "commands/arguments.hpp"
#include "commands/context.hpp"
#include "commands/export_document.hpp"
#include "commands/spool.hpp"
#include "commands/tables.hpp"

#include <fmt/format.h>

namespace tend::commands {

namespace {

constexpr std::array options{Option{"--format", ValueKind::format, "json (the only one so far)"}};
constexpr std::array examples{Example{"export > all.json", "everything, as one JSON document"}};

Outcome run(const Arguments& arguments, Context& context) {
    if (const auto format = arguments.value("--format").value_or("json"); format != "json") {
        throw InvalidInput(fmt::format("--format: \"{}\" is no format to export", format), "json");
    }
    Spool spool;
    write_document(context.store(), [&](std::string_view piece) { spool.add(piece); });
    context.end_reading();
    spool.pour(context.session().write_out);
    return {};
}

} // namespace

const Command export_command{.name = "export",
                             .alias = {},
                             .group = Group::data,
                             .summary = "Prints everything as one document that import reads",
                             .access = Access::read,
                             .positionals = {},
                             .options = options,
                             .examples = examples,
                             .run = run};

} // namespace tend::commands
