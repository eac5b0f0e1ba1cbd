#pragma once

#include "tend/records.hpp"

#include <optional>
#include <string>

namespace tend::commands {

/// What to tell of a zone that names no place: that it is not set, and how to set one; where the person's
/// country is known and the text is an offset from UTC, the zones there that keep it in this year, summer
/// time aside.
[[nodiscard]] std::string zone_note(const Person& person, const std::string& text, Instant now);

} // namespace tend::commands
