#include "fuzz/target.hpp"
#include "tend/hours.hpp"

// Working hours as people type them.

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tend;
    const std::string text = fuzz::text_of(data, size);
    fuzz::read_or_refuse([&] {
        const WorkingHours hours = parse_hours(text);
        fuzz::require(parse_hours(to_text(hours)) == hours, "hours are written as others");
        bool is_ever_open = false;
        for (unsigned weekday = 0; weekday < 7; ++weekday)
            for (int minute = 0; minute < 24 * 60; minute += 5)
                is_ever_open = is_ever_open || hours.is_open_at(std::chrono::weekday{weekday}, minute) ||
                               hours.is_open_at(std::chrono::weekday{weekday}, minute + 4);
        const auto& first = hours.spans().front();
        fuzz::require(is_ever_open || first.end - first.start < 5, "hours are never open");
    });
    return 0;
}
