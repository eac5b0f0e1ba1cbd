#pragma once

#include "tend/id.hpp"

#include <string>
#include <string_view>

namespace tend::store {

class Connection;

/// What a word of the derived table `name_word` is. The numbers stand in the table.
enum class NameWordKind {
    handle = 0,
    former_handle = 1, ///< of somebody merged into the person
    address = 2,
    full_name = 3,
    part = 4 ///< a word of the name
};

/// Writes the words of a person anew; none where they are not there. Somebody merged into another gives the
/// other theirs.
void rebuild_name_words(Connection& connection, PersonId person);

/// Whether the words are those rebuild_name_words would write.
[[nodiscard]] bool are_name_words_right(Connection& connection, PersonId person);

/// A full name for comparing: its words, folded, with one blank between.
[[nodiscard]] std::string folded_name(std::string_view name);

} // namespace tend::store
