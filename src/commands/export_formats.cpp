#include "commands/export_formats.hpp"

#include "commands/export_calendar.hpp"
#include "commands/export_csv.hpp"
#include "commands/export_document.hpp"
#include "commands/export_ndjson.hpp"
#include "commands/export_vcards.hpp"
#include "commands/format_names.hpp"

#include <array>

namespace tend::commands {

namespace {

using interchange::VcardVersion;

constexpr std::array formats{
    ExportFormat{"json", Holds::everything,
                 [](const ExportJob& job) { write_document(job.context.store(), job.out); }},
    ExportFormat{"ndjson", Holds::everything,
                 [](const ExportJob& job) { write_ndjson(job.context.store(), job.out); }},
    ExportFormat{"csv", Holds::people, write_csv},
    ExportFormat{"ics", Holds::everything,
                 [](const ExportJob& job) { write_calendar(job.context, job.out); }},
    ExportFormat{"vcard", Holds::people, [](const ExportJob& job) { write_vcards(job, VcardVersion::four); }},
    ExportFormat{"vcard3", Holds::people,
                 [](const ExportJob& job) { write_vcards(job, VcardVersion::three); }},
};

} // namespace

std::span<const ExportFormat> export_formats() {
    return formats;
}

std::string export_format_names() {
    return format_names(export_formats());
}

} // namespace tend::commands
