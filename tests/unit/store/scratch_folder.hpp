#pragma once

#include "tend/day.hpp"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace tend::test {

/// A folder of its own that goes with the test.
class ScratchFolder {
  public:
    ScratchFolder() : path_((fastest_place() / "tend-test-XXXXXX").string()) {
        if (mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no temporary folder");
    }
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] std::filesystem::path path() const { return path_; }
    [[nodiscard]] std::filesystem::path file(std::string_view name) const { return path() / name; }

  private:
    /// Memory where there is some: every commit waits for the disk otherwise.
    [[nodiscard]] static std::filesystem::path fastest_place() {
        const std::filesystem::path memory = "/dev/shm";
        std::error_code ignored;
        return std::filesystem::is_directory(memory, ignored) ? memory
                                                              : std::filesystem::temp_directory_path();
    }

    std::string path_;
};

/// The day of a `YYYY-MM-DD`.
[[nodiscard]] inline Day on(std::string_view text) {
    return parse_iso_day(text).value();
}

} // namespace tend::test
