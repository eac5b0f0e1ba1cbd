#pragma once

#include "tend/id.hpp"

#include <string>

namespace tend::store {

class Connection;

/// Throws Conflict where another living person has the handle.
void refuse_taken_handle(Connection& connection, const std::string& handle, PersonId owner);

/// Throws Conflict where another living circle has the name, without case and accents.
void refuse_taken_name(Connection& connection, const std::string& name, CircleId owner);

} // namespace tend::store
