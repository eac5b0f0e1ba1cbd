#include "cli/keyboard.hpp"

#include "cli/output.hpp"

#include <array>
#include <cerrno>
#include <csignal>

#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace tend::cli {

namespace {

constexpr int interrupted = 130;
constexpr char end_of_input = '\x04'; // Ctrl-D, which is a key like any other here
constexpr int sequence_gap = 20;      // ms within which the rest of an arrow key has come

// Signal handlers see nothing but what lives as long as the program.
termios shared_terminal; // as it was found, and as keys need it
termios key_terminal;
volatile std::sig_atomic_t no_more_keys = 0;

void set_terminal(const termios& modes) {
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
}

void leave_at_once(int) {
    set_terminal(shared_terminal);
    // What the shell says next begins a line.
    (void)!write(STDERR_FILENO, "\n", 1);
    _exit(interrupted);
}

void take_no_more(int) {
    no_more_keys = 1;
}

void stop_for_a_while(int) {
    const int error = errno;
    set_terminal(shared_terminal);
    raise(SIGSTOP);
    set_terminal(key_terminal);
    errno = error;
}

struct Answer {
    int signal;
    void (*handler)(int);
};

constexpr std::array answers{Answer{SIGINT, leave_at_once}, Answer{SIGQUIT, leave_at_once},
                             Answer{SIGTERM, take_no_more}, Answer{SIGHUP, take_no_more},
                             Answer{SIGTSTP, stop_for_a_while}};

class Keyboard final : public commands::Keys {
  public:
    Keyboard() {
        for (std::size_t i = 0; i < answers.size(); ++i) {
            struct sigaction action {};
            action.sa_handler = answers[i].handler; // without SA_RESTART: a waiting read must end
            sigaction(answers[i].signal, &action, &before_[i]);
        }
        set_terminal(key_terminal);
    }
    ~Keyboard() override {
        set_terminal(shared_terminal);
        for (std::size_t i = 0; i < answers.size(); ++i) sigaction(answers[i].signal, &before_[i], nullptr);
    }

    void show(const std::string& text) override { write_prompt(text); }

    [[nodiscard]] std::optional<char> next() override {
        while (no_more_keys == 0) {
            char key = 0;
            const auto count = read(STDIN_FILENO, &key, 1);
            if (count < 0 && errno == EINTR) continue;
            if (count != 1 || key == end_of_input) return std::nullopt;
            if (key > ' ' && key <= '~') return key;
            if (key == '\n' || key == ' ') return key;
            pass_sequence();
            return '\0';
        }
        return std::nullopt;
    }

  private:
    // An arrow key or a letter beyond ASCII is several bytes, of which none is a key of its own.
    static void pass_sequence() {
        std::array<char, 64> rest{};
        pollfd terminal{STDIN_FILENO, POLLIN, 0};
        while (poll(&terminal, 1, sequence_gap) == 1 && (terminal.revents & POLLIN) != 0)
            if (read(STDIN_FILENO, rest.data(), rest.size()) < static_cast<ssize_t>(rest.size())) return;
    }

    std::array<struct sigaction, answers.size()> before_{};
};

} // namespace

std::unique_ptr<commands::Keys> keyboard() {
    if (isatty(STDERR_FILENO) != 1 || tcgetattr(STDIN_FILENO, &shared_terminal) != 0) return nullptr;
    key_terminal = shared_terminal;
    key_terminal.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
    key_terminal.c_cc[VMIN] = 1;
    key_terminal.c_cc[VTIME] = 0;
    no_more_keys = 0;
    return std::make_unique<Keyboard>();
}

} // namespace tend::cli
