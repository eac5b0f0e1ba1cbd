#include "commands/arguments.hpp"
#include "commands/context.hpp"
#include "commands/export_formats.hpp"
#include "commands/export_people.hpp"
#include "commands/filters.hpp"
#include "commands/spool.hpp"
#include "commands/tables.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tend::commands {

namespace {

constexpr std::array export_positionals{Positional{"WHO", ValueKind::people, Count::any}};
constexpr auto export_options = joined(
    std::array{Option{"--format", ValueKind::format, "json (everything), ndjson, csv, ics, vcard or vcard3",
                      "json ndjson csv ics vcard vcard3"},
               Option{"--card", ValueKind::flag,
                      "with vcard: only what a team could share, no days, tags and notes"},
               state_option},
    filter_options);
constexpr std::array export_examples{
    Example{"export > all.json", "everything, as one JSON document"},
    Example{"export --format csv --team Design > design.csv", "a table of some people, for a spreadsheet"},
    Example{"export --format ics > tend.ics", "a calendar of what lies ahead"},
    Example{"export ana --format vcard --card > ana.vcf", "her card, to hand on"},
};

const ExportFormat& wanted_format(const Arguments& arguments) {
    const auto typed = arguments.value("--format");
    if (!typed) return export_formats().front();
    const auto found = std::ranges::find(export_formats(), *typed, &ExportFormat::name);
    if (found != export_formats().end()) return *found;
    throw InvalidInput(fmt::format("--format: \"{}\" is no format to export", *typed), export_format_names());
}

/// What is asked of the format must be something it can do.
void check(const ExportFormat& format, const Arguments& arguments) {
    if (arguments.has("--json") && format.name != "json")
        throw UsageError(fmt::format("--json and --format {} ask for two things", format.name),
                         "give one of them");
    if (arguments.has("--card") && !format.name.starts_with("vcard"))
        throw UsageError("--card goes with --format vcard or vcard3");
    if (format.holds == Holds::everything && asks_for_some_people(arguments)) {
        throw UsageError(
            fmt::format("{} always holds everything; nobody can be named or filtered", format.name),
            "for some people: --format csv or vcard");
    }
}

Outcome run_export(const Arguments& arguments, Context& context) {
    const ExportFormat& format = wanted_format(arguments);
    check(format, arguments);
    Spool spool;
    // Files of others hold any control character as it is; a terminal would obey it.
    const auto hold = [&, is_shown = context.session().is_shown](std::string_view piece) {
        if (is_shown)
            spool.add(text::harmless_lines(piece));
        else
            spool.add(piece);
    };
    format.write({arguments, context, hold});
    context.end_reading();
    spool.pour(context.session().write_out);
    return {};
}

} // namespace

const Command export_command{.name = "export",
                             .alias = {},
                             .group = Group::data,
                             .summary = "Prints everything as one document, or people as a table or cards",
                             .access = Access::read,
                             .positionals = export_positionals,
                             .options = export_options,
                             .examples = export_examples,
                             .run = run_export};

} // namespace tend::commands
