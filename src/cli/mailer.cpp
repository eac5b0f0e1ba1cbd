#include "cli/mailer.hpp"

#include "cli/environment.hpp"
#include "tend/errors.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace tend::cli {

namespace {

/// What a mailer says is kept up to this; the rest is read and let go.
constexpr std::size_t longest_saying = 4000;

[[noreturn]] void fail(const std::string& what, const std::string& hint = {}) {
    throw StoreError(ErrorCode::storage, what + "; the digest was not mailed", hint);
}

/// An end of a pipe, closed with this object.
class PipeEnd {
  public:
    explicit PipeEnd(int file) : file_(file) {}
    ~PipeEnd() { shut(); }
    PipeEnd(PipeEnd&& other) noexcept : file_(other.file_) { other.file_ = -1; }
    PipeEnd(const PipeEnd&) = delete;
    PipeEnd& operator=(const PipeEnd&) = delete;
    PipeEnd& operator=(PipeEnd&&) = delete;

    [[nodiscard]] int file() const { return file_; }
    [[nodiscard]] bool is_open() const { return file_ >= 0; }
    void shut() {
        if (is_open()) close(file_);
        file_ = -1;
    }

  private:
    int file_;
};

struct Pipe {
    PipeEnd out, in; ///< to read from, to write to
};

Pipe new_pipe() {
    std::array<int, 2> files{};
    if (pipe2(files.data(), O_CLOEXEC) != 0)
        fail(fmt::format("no pipe to sendmail: {}", std::strerror(errno)));
    return {PipeEnd(files[0]), PipeEnd(files[1])};
}

bool is_program(const std::string& path) {
    return access(path.c_str(), X_OK) == 0;
}

/// Folders named from where one happens to be are passed over: a file there is no program of the machine.
std::string find_mailer() {
    const std::string folders = variable("PATH").value_or("") + ":/usr/sbin:/usr/lib";
    for (std::string_view rest = folders;;) {
        const std::string folder(rest.substr(0, rest.find(':')));
        if (folder.starts_with('/') && is_program(folder + "/sendmail")) return folder + "/sendmail";
        if (folder.size() == rest.size()) break;
        rest.remove_prefix(folder.size() + 1);
    }
    fail("there is no sendmail on this machine",
         "install a mailer that brings one (msmtp-mta, nullmailer, postfix), "
         "or send what tend digest --format email --to ADDRESS prints");
}

/// The mailer, started with the pipes as its input and its outputs; it meets a closed pipe as any program
/// does.
pid_t started(std::string mailer, const PipeEnd& input, const PipeEnd& output) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input.file(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output.file(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output.file(), STDERR_FILENO);
    sigset_t usual;
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    sigaddset(&usual, SIGXFSZ);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    std::string headers_tell = "-t", dots_are_text = "-oi";
    const std::array<char*, 4> words{mailer.data(), headers_tell.data(), dots_are_text.data(), nullptr};
    pid_t child = 0;
    const int failure = posix_spawn(&child, words[0], &actions, &attributes, words.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (failure != 0) fail(fmt::format("{} cannot be run: {}", mailer, std::strerror(failure)));
    return child;
}

/// Writes what the pipe takes; `rest` is what is left.
std::string_view fed(PipeEnd& input, std::string_view rest) {
    const auto written = write(input.file(), rest.data(), rest.size());
    if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
    if (rest.empty() || (written < 0 && errno != EAGAIN && errno != EINTR)) input.shut();
    return rest;
}

std::string heard(PipeEnd& output) {
    std::array<char, 4096> bytes{};
    const auto length = read(output.file(), bytes.data(), bytes.size());
    if (length == 0 || (length < 0 && errno != EINTR)) output.shut();
    return length > 0 ? std::string(bytes.data(), static_cast<std::size_t>(length)) : std::string();
}

/// What was said, and how much of the message was not taken.
struct Talk {
    std::string said;
    std::size_t left = 0;
};

/// Both pipes at once: neither side can make the other wait for ever.
Talk talk(PipeEnd input, PipeEnd output, std::string_view message) {
    fcntl(input.file(), F_SETFL, O_NONBLOCK);
    Talk talk;
    while (input.is_open() || output.is_open()) {
        std::array<pollfd, 2> ends{{{input.file(), POLLOUT, 0}, {output.file(), POLLIN, 0}}};
        if (poll(ends.data(), ends.size(), -1) < 0 && errno != EINTR) break;
        if (ends[0].revents != 0) message = fed(input, message);
        if (ends[1].revents != 0) talk.said += heard(output);
        talk.said.resize(std::min(talk.said.size(), longest_saying));
    }
    talk.left = message.size();
    return talk;
}

int status_of(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) fail(fmt::format("cannot tell how sendmail ended: {}", std::strerror(errno)));
    }
    return status;
}

} // namespace

std::string mailed(const std::string& message) {
    const std::string mailer = find_mailer();
    Pipe to_mailer = new_pipe();
    Pipe from_mailer = new_pipe();
    const pid_t child = started(mailer, to_mailer.out, from_mailer.in);
    to_mailer.out.shut();
    from_mailer.in.shut();
    const Talk talk = cli::talk(std::move(to_mailer.in), std::move(from_mailer.out), message);
    const int status = status_of(child);
    const std::string said = text::trimmed(text::as_utf8(talk.said));
    const std::string hint = said.empty() ? "" : "it said: " + said;
    if (WIFSIGNALED(status)) fail(fmt::format("sendmail was ended by signal {}", WTERMSIG(status)), hint);
    if (WEXITSTATUS(status) != 0)
        fail(fmt::format("sendmail ended with status {}", WEXITSTATUS(status)), hint);
    if (talk.left > 0) fail("sendmail did not read the whole message", hint);
    return said;
}

} // namespace tend::cli
