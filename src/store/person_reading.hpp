#pragma once

#include "store/query.hpp"
#include "tend/records.hpp"
#include "tend/rhythm.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tend::store {

/// A person with what one row can tell: no addresses, tags or facts yet.
struct PersonCard {
    Person person;
    std::string circle_name;
    std::vector<Channel> circle_via;
    std::optional<Standing> standing; ///< empty where the derived row does not hold on the day asked about
};

/// `SELECT` of the columns that `card_from` reads; `rest` names the tables `p` (person), `c` (their circle)
/// and `r` (their rhythm), and says which and in what order.
[[nodiscard]] std::string select_cards(std::string_view rest);

/// The usual `FROM` of select_cards, from the person.
inline constexpr std::string_view from_person = "FROM person p LEFT JOIN circle c ON c.id = p.circle AND "
                                                "c.deleted_at IS NULL LEFT JOIN rhythm r ON r.person = p.id ";

[[nodiscard]] PersonCard card_from(const Query& row, Day today);

/// The standing, from the history where the card has none.
[[nodiscard]] Standing standing_of(Connection& connection, const PersonCard& card, Day today);

[[nodiscard]] std::vector<std::string> emails_of(Connection& connection, PersonId person);
[[nodiscard]] std::vector<std::string> tags_of(Connection& connection, PersonId person);

/// By key, day noted and id.
[[nodiscard]] std::vector<Fact> facts_of(Connection& connection, PersonId person);

/// The person that `id` leads to, over merges; nothing where nobody is there.
[[nodiscard]] std::optional<PersonId> found_person(Connection& connection, PersonId id);

/// The same; throws NotFound where nobody is there.
[[nodiscard]] PersonId living_person(Connection& connection, PersonId id);

} // namespace tend::store
