#include "store/randomness.hpp"

#include <sys/random.h>
#include <unistd.h>

namespace tend::store {

namespace {

// Only a kernel without getrandom comes here; the process id still keeps two writers apart.
std::uint64_t fallback() {
    static std::uint64_t calls = 0;
    return (static_cast<std::uint64_t>(getpid()) << 32U) ^ (++calls * 0x9E3779B97F4A7C15ULL);
}

} // namespace

void fill_with_random(std::span<std::uint64_t> numbers) {
    auto rest = std::as_writable_bytes(numbers);
    while (!rest.empty()) {
        const auto got = getrandom(rest.data(), rest.size(), 0);
        if (got <= 0) {
            for (std::uint64_t& number : numbers) number = fallback();
            return;
        }
        rest = rest.subspan(static_cast<std::size_t>(got));
    }
}

std::uint64_t system_random() {
    std::uint64_t number = 0;
    fill_with_random({&number, 1});
    return number;
}

} // namespace tend::store
