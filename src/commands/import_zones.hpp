#pragma once

#include "tend/records.hpp"

#include <optional>
#include <string>

namespace tend::commands {

/// The zone that the text names; nothing for an offset or anything else: a zone is never guessed.
[[nodiscard]] std::optional<std::string> named_zone(const std::string& text);

/// What to tell of a zone that names no place: that it is not set, and how to set one; where the person's
/// country is known and the text is an offset from UTC, the zones there that keep it in this year, summer
/// time aside.
[[nodiscard]] std::string zone_note(const Person& person, const std::string& text, Instant now);

} // namespace tend::commands
