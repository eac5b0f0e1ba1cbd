#include "commands/arguments.hpp"
#include "commands/context.hpp"
#include "commands/export_formats.hpp"
#include "commands/spool.hpp"
#include "commands/tables.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tend::commands {

namespace {

constexpr std::array options{Option{"--format", ValueKind::format, "json (the only one so far)"}};
constexpr std::array examples{Example{"export > all.json", "everything, as one JSON document"}};

const ExportFormat& wanted_format(const Arguments& arguments) {
    const auto typed = arguments.value("--format");
    if (!typed) return export_formats().front();
    const auto found = std::ranges::find(export_formats(), *typed, &ExportFormat::name);
    if (found != export_formats().end()) return *found;
    throw InvalidInput(fmt::format("--format: \"{}\" is no format to export", *typed), export_format_names());
}

Outcome run(const Arguments& arguments, Context& context) {
    const ExportFormat& format = wanted_format(arguments);
    Spool spool;
    format.write({arguments, context, [&](std::string_view piece) { spool.add(piece); }});
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
