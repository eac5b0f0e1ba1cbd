#pragma once

#include "render/page.hpp"
#include "tend/results.hpp"
#include "text/json_writer.hpp"

#include <string>
#include <vector>

// Circles that have not met for too long, as `due` and the digest show them.

namespace tend::render {

/// A row for each under a heading.
[[nodiscard]] PageSection gathering_section(const std::vector<GatheringStanding>& gatherings, Day today);

/// A line of fields for each, the columns those of a person in `due`, with `(circle)` where the handle
/// stands.
[[nodiscard]] std::string gathering_fields(const std::vector<GatheringStanding>& gatherings, Day today);

/// The member `gatherings`.
void write_gatherings(text::JsonWriter& out, const std::vector<GatheringStanding>& gatherings, Day today);

} // namespace tend::render
