#include "cli/prompt.hpp"

#include "cli/environment.hpp"
#include "cli/terminal_width.hpp"
#include "tend/errors.hpp"
#include "text/gate.hpp"
#include "text/width.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <vector>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace tend::cli {

namespace {

/// A file of the user's alone that goes away with this object.
class ScratchFile {
  public:
    ScratchFile() : path_((std::filesystem::temp_directory_path() / "tend-XXXXXX").string()) {
        const int file = mkstemp(path_.data()); // mode 0600, never an existing file
        if (file < 0) throw StoreError(ErrorCode::storage, "cannot make a temporary file to edit");
        close(file);
    }
    ~ScratchFile() { unlink(path_.c_str()); }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    [[nodiscard]] std::string& path() { return path_; }

  private:
    std::string path_;
};

std::vector<std::string> words_in(const char* name) {
    std::istringstream words(variable(name).value_or(""));
    std::vector<std::string> command;
    for (std::string word; words >> word;) command.push_back(word);
    return command;
}

/// A variable of blanks names no editor: alone, the file to edit would be what is run.
std::vector<std::string> editor_command() {
    for (const auto* const name : {"VISUAL", "EDITOR"}) {
        if (auto command = words_in(name); !command.empty()) return command;
    }
    return {"vi"};
}

/// Runs the editor on the file, as arguments: no shell ever sees the path.
int run_editor(std::string& path) {
    auto command = editor_command();
    std::vector<char*> arguments;
    for (auto& word : command) arguments.push_back(word.data());
    arguments.push_back(path.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    if (posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0) return -1;
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

std::optional<bool> confirmed(const std::string& question) {
    if (isatty(STDIN_FILENO) != 1 || isatty(STDERR_FILENO) != 1) return std::nullopt;
    constexpr std::size_t room_to_answer = 2;
    constexpr std::size_t indent = 2; // no word of a name begins a line, as our messages do
    const std::size_t width = std::max(terminal_width(STDERR_FILENO), 2 * (room_to_answer + indent));
    std::cerr << text::wrapped(text::harmless(question) + " [y/N]", width - room_to_answer, indent) << ' '
              << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes";
}

std::string edited_text(const std::string& text) {
    ScratchFile scratch;
    std::ofstream(scratch.path()) << text;
    if (run_editor(scratch.path()) != 0) {
        throw StoreError(ErrorCode::storage, "the editor did not end well; nothing is logged",
                         "set EDITOR to a command that waits until you are done");
    }
    std::ifstream in(scratch.path());
    std::string kept;
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with('#')) kept += line + '\n';
    }
    return text::trimmed(kept);
}

} // namespace tend::cli
