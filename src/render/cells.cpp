#include "render/cells.hpp"

#include "render/phrases.hpp"

namespace tend::render {

Cell local_cell(const std::optional<LocalNow>& local, Day today) {
    if (!local) return {};
    return {local_words(*local, today), local->at_work ? Tone::open : Tone::aside};
}

Cell due_cell(const Standing& standing, const std::optional<Day>& quiet_until, Day today) {
    const bool quiet = quiet_until && *quiet_until > today;
    const bool is_due = !quiet && standing.due_on && *standing.due_on <= today;
    return {due_words(standing, quiet_until, today), is_due ? Tone::due : Tone::plain};
}

} // namespace tend::render
