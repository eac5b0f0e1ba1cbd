#include "tend/cadence.hpp"

#include "core/calendar.hpp"

namespace tend {
namespace {

char letter_of(CadenceUnit unit) {
    switch (unit) {
    case CadenceUnit::day: return 'D';
    case CadenceUnit::week: return 'W';
    case CadenceUnit::month: return 'M';
    case CadenceUnit::year: break;
    }
    return 'Y';
}

} // namespace

Day next_due(Day from, const Cadence& cadence) {
    return shifted(from, cadence.count, cadence.unit).value_or(last_day);
}

std::string to_text(const Cadence& cadence) {
    return 'P' + std::to_string(cadence.count) + letter_of(cadence.unit);
}

std::string to_text(const CadenceChoice& choice) {
    const auto* cadence = std::get_if<Cadence>(&choice);
    return cadence == nullptr ? "never" : to_text(*cadence);
}

} // namespace tend
