#include "fuzz/target.hpp"
#include "support/document_reading.hpp"

// Interchange documents.

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tend;
    fuzz::read_or_refuse([&] {
        const auto reading = test::reading_of(fuzz::text_of(data, size));
        for (const auto& skipped : reading.skipped)
            fuzz::require(!skipped.reason.empty() && skipped.line >= 1, "a record is skipped for no reason");
    });
    return 0;
}
