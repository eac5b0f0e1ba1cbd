#include "commands/import_sections.hpp"

#include "commands/import_document.hpp"
#include "interchange/document_reader.hpp"
#include "interchange/record_lines.hpp"

#include <fmt/format.h>

#include <utility>

namespace tend::commands {

namespace {

using interchange::Section;

/// Hands all records to `import`.
interchange::DocumentSink sink_of(DocumentImport& import, Tally& tally) {
    const auto take = [&import](const interchange::RecordPlace& place, const auto& record) {
        import.take(place, record);
    };
    return {.begins = {},
            .settings = take,
            .circle = take,
            .person = take,
            .interaction = take,
            .milestone = take,
            .follow_up = take,
            .holiday = take,
            .skipped = [&tally](interchange::Skipped skipped) { tally.skip(std::move(skipped)); }};
}

/// Reads some sections; tells whether they stood in the usual order.
bool pass(const ImportJob& job, std::set<Section> sections) {
    DocumentImport import(job.context, job.tally);
    interchange::DocumentOptions reading;
    reading.sections = std::move(sections);
    try {
        return interchange::read_document(job.source.text(), sink_of(import, job.tally), reading) ==
               interchange::DocumentOrder::usual;
    } catch (const InvalidInput& error) {
        throw InvalidInput(fmt::format("{}: {}", job.source.name(), error.what()), error.hint());
    }
}

} // namespace

void take_document(const ImportJob& job) {
    if (!job.out_of_order.contains(job.source.name())) {
        if (pass(job, {interchange::all_sections.begin(), interchange::all_sections.end()})) return;
        if (job.source.can_rewind()) throw OutOfOrder{job.source.name()};
        throw InvalidInput(
            fmt::format("{}: people stand behind what happened with them, and a pipe is read only once",
                        job.source.name()),
            "put me, circles and people first, or import it from a file");
    }
    static_cast<void>(pass(job, {Section::me, Section::circles}));
    static_cast<void>(pass(job, {Section::people}));
    static_cast<void>(
        pass(job, {Section::interactions, Section::milestones, Section::follow_ups, Section::holidays}));
}

void take_record_lines(const ImportJob& job) {
    DocumentImport import(job.context, job.tally);
    interchange::read_record_lines(job.source.text(), sink_of(import, job.tally));
}

} // namespace tend::commands
