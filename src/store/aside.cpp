#include "store/aside.hpp"

#include "store/failure.hpp"
#include "store/file_access.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

namespace tend::store {

namespace {

constexpr std::array<std::string_view, 3> endings{".backup-new", ".restore-", ".damaged-"};

std::filesystem::path free_name(const std::filesystem::path& file) {
    for (int number = 1;; ++number) {
        auto name = with_ending(file, fmt::format(".damaged-{}", number));
        std::error_code none;
        if (!std::filesystem::exists(std::filesystem::symlink_status(name, none))) return name;
    }
}

void rename_file(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (rename(from.c_str(), to.c_str()) != 0) throw system_failure("move", from, errno);
}

} // namespace

std::filesystem::path set_aside(const std::filesystem::path& database,
                                const std::filesystem::path& replacement) {
    const auto file = real_file(database);
    if (!is_own(database)) {
        throw StoreError(ErrorCode::storage, fmt::format("{} belongs to another user", database.string()),
                         "nothing was changed; choose another file with --db");
    }
    const auto aside = free_name(file);
    // The journal first: it belongs to the damaged file, and would be rolled back into the other.
    const auto journal = with_ending(file, "-journal");
    if (std::filesystem::exists(journal)) rename_file(journal, with_ending(aside, "-journal"));
    // A second name before the first one is given away; where a file system has none, a moment without.
    if (link(file.c_str(), aside.c_str()) != 0) rename_file(file, aside);
    static_cast<void>(move_file(replacement, file, true));
    return aside;
}

std::vector<std::filesystem::path> left_beside(const std::filesystem::path& database) {
    const auto file = real_file(database);
    std::vector<std::filesystem::path> left;
    for (const auto& name : names_beside(file)) {
        const bool is_ours = std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
            return name.starts_with(with_ending(file, ending).filename().string());
        });
        if (is_ours) left.push_back(file.parent_path() / name);
    }
    std::sort(left.begin(), left.end());
    return left;
}

} // namespace tend::store
