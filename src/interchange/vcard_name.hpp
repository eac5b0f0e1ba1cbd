#pragma once

#include "interchange/vcard_card.hpp"

#include <string>
#include <vector>

namespace tend::interchange {

/// What to call the person: FN as written, else N (given, middle and family names), else the first nickname,
/// the organisation, or what stands before the `@` of the first address. Empty where the card has none of
/// them.
[[nodiscard]] std::string name_on(const VcardCard& card, const std::vector<std::string>& emails);

/// The parts of the preferred ORG: the organisation, then its units. Empty parts are kept in their places.
[[nodiscard]] std::vector<std::string> organisation_on(const VcardCard& card);

} // namespace tend::interchange
