#pragma once

#include "store/person_reading.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tend::store {

/// A PersonFilter made ready to be asked about many people.
class PersonMatch {
  public:
    PersonMatch(Connection& connection, PersonFilter filter, Day today);

    /// Whether the filter lets this person through. Reads addresses and tags only where it asks about them,
    /// and the history only where it must.
    [[nodiscard]] bool lets_through(const PersonCard& card);

  private:
    [[nodiscard]] bool fits_card(const PersonCard& card);
    [[nodiscard]] bool fits_place(const std::optional<std::string>& place);
    [[nodiscard]] bool fits_tag(PersonId person);
    [[nodiscard]] bool fits_words(const Person& person);
    [[nodiscard]] bool is_same(const std::optional<std::string>& wanted, std::string_view found);
    [[nodiscard]] const std::string& folded(std::string_view text);

    Connection& connection_;
    PersonFilter filter_; // texts folded
    Day today_;
    std::unordered_map<std::string, std::string> folded_; // few teams, many people
};

} // namespace tend::store
