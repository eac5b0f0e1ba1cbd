#include "fuzz/target.hpp"
#include "timezone/zones.hpp"

// Names of zones as people type them and programs write them.

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tend;
    const std::string text = fuzz::text_of(data, size);
    fuzz::read_or_refuse([&] {
        const std::string zone = timezone::canonical_zone(text);
        fuzz::require(timezone::canonical_zone(zone) == zone, "a canonical name has another one");
        fuzz::require(timezone::known_zone(zone) == zone, "a zone that was named is not known");
        const auto noon = parse_instant("2026-03-16T12:00:00Z").value();
        const auto offset = timezone::own_local_time(zone, noon).offset;
        fuzz::require(offset >= std::chrono::hours{-16} && offset <= std::chrono::hours{16},
                      "a clock is no clock of this world");
    });
    const auto known = timezone::known_zone(text);
    fuzz::require(!known || timezone::known_zone(*known) == known, "a known zone is not known");
    for (const auto& zone : timezone::zones_of_country(text))
        fuzz::require(timezone::known_zone(zone).has_value(), "a country has a zone nobody knows");
    return 0;
}
