#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tend::commands {

/// How a program that was run ended, and what it said.
struct ProgramEnd {
    int status = 0;         ///< its exit status; 128 and the number of the signal that ended it
    std::string out, err;   ///< its outputs, each up to a mebibyte
    std::size_t unread = 0; ///< how many bytes of its input it did not take
};

/// The machine around this program, as far as a command has to do with it.
class Machine {
  public:
    Machine() = default;
    virtual ~Machine() = default;
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    /// The path of this very program, absolute. Throws StoreError where it cannot be told.
    [[nodiscard]] virtual std::string own_program() = 0;
    /// The folder that holds the user's settings of all programs, absolute. Throws StoreError where there is
    /// none.
    [[nodiscard]] virtual std::filesystem::path config_folder() = 0;
    /// The path of a program of the machine; nothing where there is none of this name.
    [[nodiscard]] virtual std::optional<std::string> program(std::string_view name) = 0;
    /// Runs a program by its path and waits for its end; no shell stands between. Throws StoreError where it
    /// cannot be run.
    [[nodiscard]] virtual ProgramEnd run(std::vector<std::string> words, std::string_view input) = 0;
};

} // namespace tend::commands
