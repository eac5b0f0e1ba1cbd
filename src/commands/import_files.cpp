#include "commands/import_files.hpp"

#include "tend/errors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace tend::commands {

namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

std::vector<ImportFile> files_in(const std::string& folder) {
    std::vector<ImportFile> files;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code none;
        if (is_hidden(entry->path()))
            entry.disable_recursion_pending();
        else if (entry->is_regular_file(none))
            files.push_back({entry->path().string(), folder});
    }
    if (error) {
        throw StoreError(ErrorCode::storage,
                         fmt::format("cannot read the folder {}: {}", folder, error.message()));
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return files;
}

} // namespace

std::vector<ImportFile> import_files(const std::vector<std::string>& typed) {
    std::vector<ImportFile> files;
    for (const auto& name : typed) {
        std::error_code none;
        if (name == "-" || !fs::is_directory(name, none)) {
            files.push_back({name, {}});
            continue;
        }
        for (auto& file : files_in(name)) files.push_back(std::move(file));
    }
    return files;
}

} // namespace tend::commands
