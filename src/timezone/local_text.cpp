#include "timezone/zones.hpp"

#include <fmt/format.h>

namespace tend::timezone {

std::string to_text(Instant instant, const LocalTime& local) {
    using namespace std::chrono;
    const minutes offset = duration_cast<minutes>(local.offset);
    const auto shown = instant + offset;
    const auto day = floor<days>(shown);
    const year_month_day date(day);
    const hh_mm_ss time(shown - day);
    std::string text = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                                   time.hours().count(), time.minutes().count(), time.seconds().count());
    if (time.subseconds() != milliseconds(0)) text += fmt::format(".{:03}", time.subseconds().count());
    const minutes distance = abs(offset);
    return text + fmt::format("{}{:02}:{:02}", offset < minutes(0) ? '-' : '+', distance.count() / 60,
                              distance.count() % 60);
}

} // namespace tend::timezone
