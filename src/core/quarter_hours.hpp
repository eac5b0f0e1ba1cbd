#pragma once

#include <chrono>
#include <cstdint>

namespace tend {

/// Whatever is proposed begins on one.
using QuarterHours = std::chrono::duration<std::int64_t, std::ratio<900>>;

} // namespace tend
