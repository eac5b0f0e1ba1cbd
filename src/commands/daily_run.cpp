#include "commands/daily_run.hpp"

#include <cstddef>

namespace tend::commands {

namespace {

constexpr std::size_t shortest_range = 3;

} // namespace

std::string schedule_days(const DailyRun& run, std::span<const ScheduleDay> week, std::string_view to) {
    const auto is_in = [&](std::size_t at) {
        return at < week.size() && (run.days >> week[at].bit & 1U) != 0;
    };
    std::string text;
    for (std::size_t at = 0; at < week.size(); ++at) {
        if (!is_in(at)) continue;
        std::size_t last = at;
        while (is_in(last + 1)) ++last;
        if (!text.empty()) text += ',';
        text += week[at].word;
        if (last + 1 - at < shortest_range) continue;
        text += to;
        text += week[last].word;
        at = last;
    }
    return text;
}

} // namespace tend::commands
