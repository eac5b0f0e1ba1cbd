#include "tend/records.hpp"

namespace tend {

std::optional<std::string> zone_on(const Person& person, Day today) {
    const bool is_away = person.away_tz && (!person.away_until || today <= *person.away_until);
    return is_away ? person.away_tz : person.tz;
}

} // namespace tend
