#include "interchange/fingerprint.hpp"

#include <fmt/format.h>

namespace tend::interchange {

namespace {

constexpr std::array<std::uint64_t, 2> bases = {0xcbf29ce484222325, 0x9e3779b97f4a7c15};
constexpr std::uint64_t fnv_prime = 0x100000001b3;

// The finisher of splitmix64: without it, FNV-1a sums of short parts that differ in one letter lie close
// together.
std::uint64_t mixed(std::uint64_t hash) {
    hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
    hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
    return hash ^ (hash >> 31);
}

} // namespace

void Fingerprint::add(std::string_view part) {
    for (std::size_t lane = 0; lane < bases.size(); ++lane) {
        std::uint64_t hash = bases.at(lane);
        for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * fnv_prime;
        sums_.at(lane) += mixed(hash);
    }
}

std::string Fingerprint::text() const {
    return fmt::format("{:016x}{:016x}", sums_[0], sums_[1]);
}

} // namespace tend::interchange
