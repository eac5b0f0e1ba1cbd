#include "commands/export_formats.hpp"

#include "commands/export_document.hpp"
#include "commands/format_names.hpp"

#include <array>

namespace tend::commands {

namespace {

constexpr std::array formats{
    ExportFormat{"json", "everything, as one document that import reads",
                 [](const ExportJob& job) { write_document(job.context.store(), job.out); }},
};

} // namespace

std::span<const ExportFormat> export_formats() {
    return formats;
}

std::string export_format_names() {
    return format_names(export_formats());
}

} // namespace tend::commands
