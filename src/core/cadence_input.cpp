#include "core/amount.hpp"
#include "core/ascii.hpp"
#include "core/typed.hpp"
#include "tend/cadence.hpp"
#include "tend/input.hpp"

#include <array>
#include <span>
#include <utility>

namespace tend {
namespace {

constexpr std::string_view cadence_forms = "accepted: 10d, 2w, 1m, 1q, 1y, every 2 weeks, P2W, daily, "
                                           "weekly, fortnightly, monthly, quarterly, yearly, never";
constexpr std::string_view duration_forms = "accepted: 7d, 2w, 1m (a month), 1q, 1y, 7 days, P2W";

std::optional<Cadence> named_cadence(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, Cadence>, 7> names{{
        {"daily", {1, CadenceUnit::day}},
        {"weekly", {1, CadenceUnit::week}},
        {"fortnightly", {2, CadenceUnit::week}},
        {"monthly", {1, CadenceUnit::month}},
        {"quarterly", {3, CadenceUnit::month}},
        {"yearly", {1, CadenceUnit::year}},
        {"annually", {1, CadenceUnit::year}},
    }};
    for (const auto& [name, cadence] : names)
        if (word == name) return cadence;
    return std::nullopt;
}

/// `every week`: the unit alone, meant once.
std::optional<Cadence> every_one(std::string_view word) {
    const auto unit = counted_unit(word);
    if (!unit) return std::nullopt;
    return Cadence{unit->times, unit->unit};
}

std::string why_no_cadence(const Typed& typed) {
    if (typed.words.empty()) return "a cadence is missing";
    const std::string& word = typed.words.front();
    if (word == "biweekly" || word == "bi-weekly")
        return "means two things; write 2w for every two weeks, 3d or 4d for twice a week";
    if (word == "bimonthly" || word == "bi-monthly")
        return "means two things; write 2m for every two months, 2w for twice a month";
    if (typed.words.size() == 1 && ascii::is_number(word)) return "understood a count; its unit is missing";
    return "not a cadence that can be read";
}

std::string why_no_duration(const Typed& typed) {
    if (typed.words.empty()) return "a length of time is missing";
    if (typed.words.size() == 1 && ascii::is_number(typed.words.front()))
        return "understood a count; its unit is missing";
    return "not a length of time that can be read";
}

} // namespace

CadenceChoice parse_cadence(std::string_view text) {
    const Typed input = typed(text);
    std::span<const std::string> words = input.words;
    if (words.size() == 1) {
        if (words.front() == "never") return Never{};
        if (const auto named = named_cadence(words.front())) return *named;
    }
    if (words.size() > 1 && words.front() == "every") {
        words = words.subspan(1);
        const auto single = words.size() == 1 ? every_one(words.front()) : std::nullopt;
        if (single) return *single;
    }
    if (const auto length = calendar_length(input, words, cadence_forms)) return *length;
    throw refusal(text, why_no_cadence(input), cadence_forms);
}

Cadence parse_duration(std::string_view text) {
    const Typed input = typed(text);
    if (const auto length = calendar_length(input, input.words, duration_forms)) return *length;
    throw refusal(text, why_no_duration(input), duration_forms);
}

} // namespace tend
