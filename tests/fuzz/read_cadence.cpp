#include "fuzz/target.hpp"
#include "tend/cadence.hpp"

#include <tuple>
#include <variant>

// Cadences as people type them.

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tend;
    const std::string text = fuzz::text_of(data, size);
    fuzz::read_or_refuse([&] {
        const CadenceChoice choice = parse_cadence(text);
        fuzz::require(parse_cadence(to_text(choice)) == choice, "a cadence is written as another");
        const auto* const cadence = std::get_if<Cadence>(&choice);
        if (cadence == nullptr) return;
        fuzz::require(cadence->count >= 1 && cadence->count <= 9999, "a cadence is out of its bounds");
        for (const auto& [year, month, day] :
             {std::tuple{2024, 1U, 31U}, {2024, 2U, 29U}, {9999, 12U, 31U}}) {
            const Day from = make_day(year, month, day).value();
            fuzz::require(next_due(from, *cadence) >= from, "a cadence leads back");
        }
    });
    return 0;
}
