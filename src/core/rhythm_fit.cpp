#include "tend/rhythm_fit.hpp"

#include <algorithm>
#include <array>

namespace tend {
namespace {

using Gaps = std::array<int, gaps_of_a_fit>;

struct Step {
    int days = 0;
    Cadence cadence;
};

constexpr std::array ladder{
    Step{7, {1, CadenceUnit::week}},   Step{14, {2, CadenceUnit::week}},   Step{21, {3, CadenceUnit::week}},
    Step{30, {1, CadenceUnit::month}}, Step{42, {6, CadenceUnit::week}},   Step{60, {2, CadenceUnit::month}},
    Step{90, {3, CadenceUnit::month}}, Step{120, {4, CadenceUnit::month}}, Step{180, {6, CadenceUnit::month}},
    Step{365, {1, CadenceUnit::year}},
};

const Step& step_for(int gap) {
    const auto* found =
        std::find_if(ladder.begin(), ladder.end(), [gap](const Step& step) { return step.days >= gap; });
    return found == ladder.end() ? ladder.back() : *found;
}

/// The latest gaps, the shortest first.
std::optional<Gaps> latest_gaps(std::span<const Day> contact_days) {
    if (contact_days.size() <= gaps_of_a_fit) return std::nullopt;
    const auto latest = contact_days.last(gaps_of_a_fit + 1);
    Gaps gaps{};
    for (std::size_t i = 0; i < gaps.size(); ++i)
        gaps[i] = static_cast<int>((latest[i + 1] - latest[i]).count());
    std::sort(gaps.begin(), gaps.end());
    return gaps;
}

} // namespace

std::optional<RhythmFit> rhythm_fit(const Standing& standing, std::span<const Day> contact_days, Day today) {
    const bool is_set = standing.source == CadenceSource::own || standing.source == CadenceSource::circle;
    const int cadence = standing.cadence_days;
    const auto gaps = latest_gaps(contact_days);
    if (!is_set || cadence == 0 || !gaps) return std::nullopt;
    const int usual = (*gaps)[2];
    if (2 * gaps->front() >= 3 * cadence) {
        const Step& looser = step_for(usual);
        if (looser.days <= cadence) return std::nullopt;
        return RhythmFit{Misfit::late, usual, looser.cadence};
    }
    const bool is_silent = (today - contact_days.back()).count() > cadence;
    if (2 * gaps->back() > cadence || is_silent) return std::nullopt;
    const Step& tighter = step_for(gaps->back());
    if (tighter.days >= cadence) return std::nullopt;
    return RhythmFit{Misfit::early, usual, tighter.cadence};
}

} // namespace tend
