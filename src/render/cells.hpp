#pragma once

#include "render/table.hpp"
#include "tend/results.hpp"

#include <optional>

// The cells that several tables of people share.

namespace tend::render {

/// What their clock shows and whether they are at work; empty where their zone is unknown.
[[nodiscard]] Cell local_cell(const std::optional<LocalNow>& local, Day today);

/// When they are due, or back from a quiet time.
[[nodiscard]] Cell due_cell(const Standing& standing, const std::optional<Day>& quiet_until, Day today);

} // namespace tend::render
