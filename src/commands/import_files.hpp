#pragma once

#include <string>
#include <vector>

namespace tend::commands {

/// A file to import.
struct ImportFile {
    std::string name;   ///< as typed, or within the folder that was typed; `-` is stdin
    std::string folder; ///< the folder it was found in; empty where it was typed itself
};

/// The files that were typed; a folder stands for all files in it and in its folders, by name, hidden ones
/// left out, links to folders not followed. Throws StoreError where a folder cannot be read.
[[nodiscard]] std::vector<ImportFile> import_files(const std::vector<std::string>& typed);

} // namespace tend::commands
