#include "cli/pager.hpp"

#include "cli/child.hpp"
#include "cli/environment.hpp"
#include "cli/pipe.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tend::cli {

namespace {

/// Asked of the shell, which knows where programs are.
constexpr std::string_view usual_pager =
    "if command -v less > /dev/null 2>&1; then exec less; else exec cat; fi";
/// What a shell says of a program it cannot run, or find.
constexpr int cannot_run = 126, not_found = 127;

std::size_t screen_rows() {
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

bool is_able_terminal() {
    return isatty(STDOUT_FILENO) == 1 && variable("TERM").value_or("dumb") != "dumb";
}

/// While the pager has the terminal, its keys are the pager's: an interrupt must not end us before it.
class KeysLeftAlone {
  public:
    KeysLeftAlone() : interrupt_(std::signal(SIGINT, SIG_IGN)), quit_(std::signal(SIGQUIT, SIG_IGN)) {}
    ~KeysLeftAlone() {
        std::signal(SIGINT, interrupt_);
        std::signal(SIGQUIT, quit_);
    }
    KeysLeftAlone(const KeysLeftAlone&) = delete;
    KeysLeftAlone& operator=(const KeysLeftAlone&) = delete;

  private:
    void (*interrupt_)(int);
    void (*quit_)(int);
};

/// As much as the pager takes: whoever has seen enough closes it.
void feed(PipeEnd input, std::string_view text) {
    while (!text.empty()) {
        const auto written = write(input.file(), text.data(), text.size());
        if (written < 0 && errno != EINTR) return;
        if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// Whether the shell found something to run.
bool has_run(pid_t shell) {
    int status = 0;
    while (waitpid(shell, &status, 0) < 0) {
        if (errno != EINTR) return true;
    }
    return !WIFEXITED(status) || (WEXITSTATUS(status) != cannot_run && WEXITSTATUS(status) != not_found);
}

} // namespace

std::optional<std::string> pager_command(const std::optional<std::string>& own,
                                         const std::optional<std::string>& general) {
    const std::string command = own ? *own : general.value_or(std::string(usual_pager));
    if (command == "cat" || command.find_first_not_of(" \t") == std::string::npos) return std::nullopt;
    return command;
}

bool is_longer_than(std::string_view text, std::size_t rows) {
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    return rows > 0 && lines + 1 > rows;
}

bool has_paged(std::string_view text) {
    if (!is_able_terminal() || !is_longer_than(text, screen_rows())) return false;
    const auto command = pager_command(variable("TEND_PAGER"), variable("PAGER"));
    auto pipe = command ? new_pipe() : std::nullopt;
    if (!pipe) return false;
    // As git sets it: colours pass, a text that fits is left on the screen, and so is the last page.
    setenv("LESS", "FRX", 0);
    const KeysLeftAlone keys;
    const auto pager = started({"/bin/sh", "-c", *command}, {{pipe->out.file(), STDIN_FILENO}},
                               {SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ});
    pipe->out.shut();
    if (!pager) return false;
    feed(std::move(pipe->in), text);
    return has_run(*pager);
}

} // namespace tend::cli
