#pragma once

#include "interchange/vcard_card.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tend::interchange {

/// What to call the person: FN as written, else N (given, middle and family names), else the first nickname,
/// the organisation, or what stands before the `@` of the first address. Empty where the card has none of
/// them.
[[nodiscard]] std::string name_on(const VcardCard& card, const std::vector<std::string>& emails);

/// A name told apart, as N wants it; given and family name, joined by a blank, are the name again.
struct NameParts {
    std::string given;  ///< all that stands before the family name
    std::string family; ///< the last word, with small words before it (`van`, `de la`); empty for one word
                        ///< and brackets
};

/// The parts of a name (without blanks around it), as far as its writing tells.
[[nodiscard]] NameParts parts_of_name(std::string_view name);

/// The parts of the preferred ORG: the organisation, then its units. Empty parts are kept in their places.
[[nodiscard]] std::vector<std::string> organisation_on(const VcardCard& card);

} // namespace tend::interchange
