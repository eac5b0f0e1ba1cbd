#include "store/ring.hpp"

#include "store/aside.hpp"
#include "store/backup.hpp"
#include "store/connection.hpp"
#include "store/failure.hpp"
#include "store/file_access.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace tend::store {

namespace {

constexpr std::string_view ending = ".backup-";

using Numbered = std::pair<std::int64_t, std::filesystem::path>;

/// The number of the ring file `name`; nothing where it is none of the ring's.
std::int64_t number_of(std::string_view name, std::string_view database) {
    if (!name.starts_with(database)) return 0;
    name.remove_prefix(database.size());
    if (!name.starts_with(ending)) return 0;
    name.remove_prefix(ending.size());
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    return error == std::errc() && end == name.data() + name.size() && number > 0 ? number : 0;
}

/// The newest first.
std::vector<Numbered> numbered_ring(const std::filesystem::path& file) {
    std::vector<Numbered> ring;
    for (const auto& name : names_beside(file)) {
        const auto number = number_of(name, file.filename().string());
        if (number > 0) ring.emplace_back(number, file.parent_path() / name);
    }
    std::sort(ring.rbegin(), ring.rend());
    return ring;
}

void erase(const std::filesystem::path& file) {
    if (unlink(file.c_str()) != 0 && errno != ENOENT) throw system_failure("erase", file, errno);
}

} // namespace

std::vector<std::filesystem::path> ring_of(const std::filesystem::path& database) {
    std::vector<std::filesystem::path> ring;
    for (auto& [number, path] : numbered_ring(real_file(database))) ring.push_back(std::move(path));
    return ring;
}

std::filesystem::path unfinished_ring_file(const std::filesystem::path& database) {
    return with_ending(real_file(database), ".backup-new");
}

std::filesystem::path copy_to_ring(const std::filesystem::path& database) {
    const auto file = real_file(database);
    // A connection of its own: the caller's is within a change, which cannot be copied from.
    Connection original(file, Access::read);
    original.execute("PRAGMA query_only=ON");
    const auto ring = numbered_ring(file);
    if (!ring.empty() && holds_the_same(original, ring.front().second)) return ring.front().second;
    const auto fresh = unfinished_ring_file(file);
    erase(fresh); // what a killed command may have left is of no use to anybody
    const auto made =
        with_ending(file, fmt::format("{}{}", ending, ring.empty() ? 1 : ring.front().first + 1));
    UnfinishedFile unfinished(fresh);
    // Quickly: whatever waits for the lock waits for this, and an index that does not agree can be built
    // anew.
    write_checked_copy(original, fresh, Check::pages);
    if (!move_file(fresh, made, false)) throw system_failure("make", made, EEXIST);
    unfinished.is_finished();
    for (std::size_t place = ring_size - 1; place < ring.size(); ++place) erase(ring[place].second);
    return made;
}

void erase_ring(const std::filesystem::path& database) {
    for (const auto& file : ring_of(database)) erase(file);
    for (const auto& file : left_beside(database)) erase(file);
}

} // namespace tend::store
