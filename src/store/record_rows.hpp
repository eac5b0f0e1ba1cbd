#pragma once

#include "store/value.hpp"
#include "tend/records.hpp"

namespace tend::store {

// Records as rows: the key and the fields in the order of the tables' columns (see table.cpp), without the
// stamps.

[[nodiscard]] Row row_of(const Person& person);
[[nodiscard]] Row row_of(const Circle& circle);
[[nodiscard]] Row row_of(const Interaction& interaction);
[[nodiscard]] Row row_of(const Milestone& milestone);
[[nodiscard]] Row row_of(const FollowUp& follow_up);
[[nodiscard]] Row row_of(PersonId person, const Fact& fact);
[[nodiscard]] Row row_of(const Holiday& holiday);

} // namespace tend::store
