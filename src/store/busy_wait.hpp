#pragma once

#include <chrono>
#include <cstdint>

namespace tend::store {

/// How long somebody is ready to wait for a file that others have locked.
enum class Patience {
    usual, ///< half a minute
    none   ///< not at all: what cannot be read at once is not wanted
};

/// How a connection waits for a locked file: short sleeps with jitter, so that many writers do not wake
/// together, which grow with each try and shrink again with the time waited, so that none waits for ever.
/// Gives up once it has slept for `limit` over one wait.
class BusyWait {
  public:
    explicit BusyWait(std::chrono::milliseconds limit);

    /// Sleeps before the try number `tries` (from 0 in each wait); false where the limit is reached.
    [[nodiscard]] bool sleep_before(int tries);

  private:
    std::chrono::microseconds limit_;
    std::chrono::microseconds slept_{0};
    std::uint64_t state_;
};

} // namespace tend::store
