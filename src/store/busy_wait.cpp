#include "store/busy_wait.hpp"

#include "store/randomness.hpp"

#include <algorithm>
#include <thread>

namespace tend::store {

namespace {

constexpr std::chrono::microseconds first_pause{1'000};
constexpr std::chrono::microseconds shortest_pause{2'000};
constexpr std::chrono::microseconds longest_pause{100'000};
constexpr std::chrono::microseconds long_wait{400'000};

/// About how long to sleep. Four times as long with each try, so that a crowd comes apart; but the shorter
/// the longer one has waited, as nobody stands in line and who looks more often comes in sooner.
std::chrono::microseconds usual_pause(int tries, std::chrono::microseconds slept) {
    if (tries == 0) return first_pause;
    const auto grown = std::min(longest_pause, first_pause * (1 << std::min(2 * tries, 8)));
    const auto waits = static_cast<double>(slept.count()) / static_cast<double>(long_wait.count());
    return std::max(shortest_pause,
                    std::chrono::duration_cast<std::chrono::microseconds>(grown / (1 + waits * waits)));
}

} // namespace

BusyWait::BusyWait(std::chrono::milliseconds limit) : limit_(limit), state_(system_random() | 1U) {}

bool BusyWait::sleep_before(int tries) {
    if (tries == 0) slept_ = std::chrono::microseconds{0};
    if (slept_ >= limit_) return false;
    const auto span = usual_pause(tries, slept_);
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    const auto jitter = static_cast<std::int64_t>(state_ % static_cast<std::uint64_t>(span.count()));
    const auto pause = span / 2 + std::chrono::microseconds{jitter};
    std::this_thread::sleep_for(pause);
    slept_ += pause;
    return true;
}

} // namespace tend::store
