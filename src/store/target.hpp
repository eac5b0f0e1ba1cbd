#pragma once

#include <filesystem>
#include <string_view>

// Files that the user asked for by their name.

namespace tend::store {

/// What to do where such a file is there already.
enum class Existing { refuse, replace };

/// A name the user chose for a file that is made of what `database` holds.
struct Target {
    std::filesystem::path database, path;
    Existing existing = Existing::refuse;
    std::string_view usual_name; ///< to propose where `path` is a folder
};

/// Throws StoreError and Conflict where the file may not come to be there.
void check_target(const Target& target);

/// A name beside it that nobody has, under which the file is made until it is whole.
[[nodiscard]] std::filesystem::path unfinished_name(const Target& target);

/// Gives the whole file at `part` its name, durably. Throws Conflict where that was taken meanwhile.
void give_name(const std::filesystem::path& part, const Target& target);

/// Writes the file with `bytes` in it: readable by its owner alone (0600), durable, and never half there.
/// Throws StoreError and Conflict; then nothing is left behind.
void write_target(const Target& target, std::string_view bytes);

} // namespace tend::store
