#include "store/busy_wait.hpp"

#include "store/randomness.hpp"

#include <algorithm>
#include <thread>

namespace tend::store {

namespace {

constexpr std::chrono::microseconds first_pause{500};
constexpr std::chrono::microseconds longest_pause{25'000};
constexpr int doublings = 6;
/// Who has slept for so long looks twice as often, and twice as often again after as long again.
constexpr std::chrono::microseconds patience{100'000};
constexpr std::int64_t halvings = 5;

/// About how long to sleep: longer with each try, so that a crowd comes apart; shorter again for those who have
/// waited long, as nobody stands in line and who looks more often comes in sooner.
std::chrono::microseconds usual_pause(int tries, std::chrono::microseconds slept) {
    const auto grown = std::min(longest_pause, first_pause * (1 << std::min(tries, doublings)));
    const auto shrunk = longest_pause / (1 << std::min<std::int64_t>(slept / patience, halvings));
    return std::min(grown, shrunk);
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
