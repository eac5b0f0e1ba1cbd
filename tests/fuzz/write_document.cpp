#include "fuzz/target.hpp"
#include "interchange/document_writer.hpp"
#include "interchange/record_lines.hpp"
#include "support/document_reading.hpp"

#include <sstream>

// The records that the lines of the input hold, written in either shape, are read as the same records.

namespace {

using namespace tend;
using namespace tend::interchange;
using test::DocumentReading;

DocumentReading reading_of_lines(const std::string& text) {
    std::istringstream in(text);
    DocumentReading reading;
    read_record_lines(in, test::sink_into(reading));
    return reading;
}

std::string written(const DocumentReading& reading, DocumentShape shape) {
    std::string text;
    DocumentWriter writer([&](std::string_view piece) { text += piece; }, shape);
    if (!reading.settings.empty()) writer.write(reading.settings.front());
    for (const auto& record : reading.circles) writer.write(record);
    for (const auto& record : reading.people) writer.write(record);
    for (const auto& record : reading.interactions) writer.write(record);
    for (const auto& record : reading.milestones) writer.write(record);
    for (const auto& record : reading.follow_ups) writer.write(record);
    for (const auto& record : reading.holidays) writer.write(record);
    writer.finish();
    return text;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const DocumentReading records = reading_of_lines(fuzz::text_of(data, size));
    const std::string object = written(records, DocumentShape::object);
    const std::string lines = written(records, DocumentShape::lines);
    const DocumentReading by_object = test::reading_of(object);
    const DocumentReading by_line = reading_of_lines(lines);
    fuzz::require(by_object.skipped.empty() && by_line.skipped.empty(),
                  "a record that was written is refused");
    for (const DocumentReading* const read : {&by_object, &by_line}) {
        fuzz::require(read->people.size() == records.people.size() &&
                          read->interactions.size() == records.interactions.size(),
                      "records are lost or found");
        fuzz::require(written(*read, DocumentShape::object) == object, "records are read as others");
        fuzz::require(written(*read, DocumentShape::lines) == lines, "lines are read as others");
    }
    return 0;
}
