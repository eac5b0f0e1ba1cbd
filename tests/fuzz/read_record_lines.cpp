#include "fuzz/target.hpp"
#include "interchange/record_lines.hpp"
#include "support/document_reading.hpp"

#include <sstream>

// NDJSON: one record of an interchange document on each line.

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tend;
    const std::string text = fuzz::text_of(data, size);
    (void)interchange::looks_like_record_lines(text);
    std::istringstream in(text);
    test::DocumentReading reading;
    interchange::read_record_lines(in, test::sink_into(reading));
    for (const auto& skipped : reading.skipped)
        fuzz::require(!skipped.reason.empty() && skipped.line >= 1, "a line is skipped for no reason");
    return 0;
}
