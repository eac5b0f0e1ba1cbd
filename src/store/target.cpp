#include "store/target.hpp"

#include "store/failure.hpp"
#include "store/file_access.hpp"
#include "store/randomness.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>

namespace tend::store {

namespace {

Conflict taken(const Target& target) {
    return Conflict(fmt::format("{} is there already", target.path.string()),
                    "choose another name, or give --yes to replace it");
}

} // namespace

void check_target(const Target& target) {
    const PathContent content = content_of(target.path);
    if (content == PathContent::folder) {
        throw StoreError(
            ErrorCode::storage, fmt::format("{} is a folder", target.path.string()),
            fmt::format("name the file to make in it: {}", (target.path / target.usual_name).string()));
    }
    if (content == PathContent::other) {
        throw StoreError(ErrorCode::storage, fmt::format("{} is no ordinary file", target.path.string()),
                         "choose another name");
    }
    const auto folder = folder_of(target.path);
    if (!is_writable_folder(folder)) throw system_failure("make a file in", folder, errno);
    std::error_code none;
    if (std::filesystem::equivalent(target.database, target.path, none))
        throw Conflict(fmt::format("{} is the file itself", target.path.string()), "choose another name");
    if (target.existing == Existing::refuse &&
        std::filesystem::exists(std::filesystem::symlink_status(target.path, none)))
        throw taken(target);
}

std::filesystem::path unfinished_name(const Target& target) {
    return with_ending(target.path, fmt::format(".part-{:08x}", system_random() & 0xffffffffU));
}

void give_name(const std::filesystem::path& part, const Target& target) {
    if (!move_file(part, target.path, target.existing == Existing::replace)) throw taken(target);
}

void write_target(const Target& target, std::string_view bytes) {
    check_target(target);
    const auto part = unfinished_name(target);
    if (!make_private_file(part)) throw taken({.database = {}, .path = part, .usual_name = {}});
    UnfinishedFile unfinished(part);
    std::ofstream file(part, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) throw system_failure("write", target.path, errno);
    make_durable(part);
    give_name(part, target);
    unfinished.is_finished();
}

} // namespace tend::store
