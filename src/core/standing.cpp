#include "tend/rhythm.hpp"

#include <algorithm>

namespace tend {
namespace {

constexpr days newcomer_window{90};
constexpr int newcomer_days = 14;
constexpr days days_to_hello{7};

struct Choice {
    std::optional<Cadence> cadence;
    CadenceSource source{};
};

std::optional<Choice> said(const std::optional<CadenceChoice>& choice, CadenceSource source) {
    if (!choice) return std::nullopt;
    if (const auto* cadence = std::get_if<Cadence>(&*choice)) return Choice{*cadence, source};
    return Choice{std::nullopt, CadenceSource::none};
}

/// What is assumed of somebody with neither a wish nor a history.
int assumed_days(Importance importance) {
    switch (importance) {
    case Importance::low: return 180;
    case Importance::normal: break;
    case Importance::high: return 30;
    case Importance::key: return 14;
    }
    return 90;
}

bool is_newcomer(const std::optional<Day>& started_on, Day today) {
    return started_on && *started_on <= today && today < *started_on + newcomer_window;
}

Choice cadence_in_force(const Rhythm& rhythm, const TieTerms& terms, Day today) {
    if (const auto own = said(terms.own, CadenceSource::own)) return *own;
    if (const auto circle = said(terms.circle, CadenceSource::circle)) return *circle;
    const std::optional<int> learned = learned_cadence_days(rhythm.contact_days);
    const int count = learned.value_or(assumed_days(terms.importance));
    if (count > newcomer_days && is_newcomer(terms.started_on, today))
        return {Cadence{newcomer_days, CadenceUnit::day}, CadenceSource::newcomer};
    return {Cadence{count, CadenceUnit::day}, learned ? CadenceSource::learned : CadenceSource::default_};
}

/// The day somebody never talked to falls due, if it is one to be reminded of.
std::optional<Day> first_hello_on(const TieTerms& terms, CadenceSource source) {
    const bool is_wanted = source == CadenceSource::own || source == CadenceSource::circle ||
                           terms.importance == Importance::high || terms.importance == Importance::key;
    return is_wanted ? std::optional(terms.added_on + days_to_hello) : std::nullopt;
}

} // namespace

Standing standing_on(const Rhythm& rhythm, const TieTerms& terms, Day today) {
    const Choice choice = cadence_in_force(rhythm, terms, today);
    Standing standing;
    standing.last_contact_on = rhythm.last_contact_on;
    standing.effective_last_on = rhythm.folded_to - days{rhythm.silence_milli / 1000};
    standing.cadence = choice.cadence;
    standing.source = choice.source;
    standing.silence_milli =
        rhythm.silence_milli +
        1000 * std::max(std::int64_t{0}, std::int64_t{(today - rhythm.folded_to).count()});
    if (!choice.cadence) return standing;
    const Day up_on = next_due(standing.effective_last_on, *choice.cadence);
    standing.cadence_days = static_cast<int>((up_on - standing.effective_last_on).count());
    standing.due_on = rhythm.last_personal_on ? std::optional(up_on) : first_hello_on(terms, choice.source);
    return standing;
}

std::optional<Day> next_cadence_change(const TieTerms& terms, Day today) {
    if (terms.own || terms.circle || !terms.started_on) return std::nullopt;
    if (today < *terms.started_on) return terms.started_on;
    if (is_newcomer(terms.started_on, today)) return *terms.started_on + newcomer_window;
    return std::nullopt;
}

} // namespace tend
