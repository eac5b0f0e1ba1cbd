#include "cli/programs.hpp"

#include "cli/child.hpp"
#include "cli/environment.hpp"
#include "cli/pipe.hpp"
#include "tend/errors.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tend::cli {

namespace {

using commands::ProgramEnd;

constexpr std::size_t longest_output = 1U << 20U; // the rest is read and let go

[[noreturn]] void cannot_run(const std::string& program, int error) {
    throw StoreError(ErrorCode::storage, fmt::format("{} cannot be run: {}", program, std::strerror(error)));
}

Pipe pipe_for(const std::string& program) {
    auto pipe = new_pipe();
    if (!pipe) cannot_run(program, errno);
    return *std::move(pipe);
}

/// Writes what the pipe takes; what is left.
std::string_view fed(PipeEnd& input, std::string_view rest) {
    const auto written = write(input.file(), rest.data(), rest.size());
    if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
    if (rest.empty() || (written < 0 && errno != EAGAIN && errno != EINTR)) input.shut();
    return rest;
}

/// Reads what the pipe has; what was said so far.
std::string heard(PipeEnd& output, std::string said) {
    std::array<char, 4096> bytes{};
    const auto length = read(output.file(), bytes.data(), bytes.size());
    if (length == 0 || (length < 0 && errno != EINTR)) output.shut();
    if (length > 0) said.append(bytes.data(), static_cast<std::size_t>(length));
    if (said.size() > longest_output) said.resize(longest_output);
    return said;
}

/// All pipes at once: neither side can make the other wait for ever.
ProgramEnd talk(PipeEnd input, PipeEnd output, PipeEnd errors, std::string_view text) {
    fcntl(input.file(), F_SETFL, O_NONBLOCK);
    ProgramEnd end;
    while (input.is_open() || output.is_open() || errors.is_open()) {
        std::array<pollfd, 3> ends{
            {{input.file(), POLLOUT, 0}, {output.file(), POLLIN, 0}, {errors.file(), POLLIN, 0}}};
        if (poll(ends.data(), ends.size(), -1) < 0) {
            if (errno == EINTR) continue;
            break;
        }
        if (ends[0].revents != 0) text = fed(input, text);
        if (ends[1].revents != 0) end.out = heard(output, std::move(end.out));
        if (ends[2].revents != 0) end.err = heard(errors, std::move(end.err));
    }
    end.unread = text.size();
    return end;
}

int status_of(pid_t child, const std::string& program) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR)
            throw StoreError(ErrorCode::storage,
                             fmt::format("cannot tell how {} ended: {}", program, std::strerror(errno)));
    }
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

std::optional<std::string> file_of_this_program() {
    std::error_code none;
    const auto path = std::filesystem::read_symlink("/proc/self/exe", none);
    return none ? std::nullopt : std::optional(path.string());
}

} // namespace

std::optional<std::string> find_program(std::string_view name) {
    const std::string folders = variable("PATH").value_or("") + ":/usr/sbin:/usr/lib";
    for (std::string_view rest = folders;;) {
        const std::string path = fmt::format("{}/{}", rest.substr(0, rest.find(':')), name);
        if (path.starts_with('/') && access(path.c_str(), X_OK) == 0 && !std::filesystem::is_directory(path))
            return path;
        const auto colon = rest.find(':');
        if (colon == std::string_view::npos) return std::nullopt;
        rest.remove_prefix(colon + 1);
    }
}

ProgramEnd run_program(std::vector<std::string> words, std::string_view input) {
    Pipe to_program = pipe_for(words.front());
    Pipe from_program = pipe_for(words.front());
    Pipe complaints = pipe_for(words.front());
    const auto child = started(words,
                               {{to_program.out.file(), STDIN_FILENO},
                                {from_program.in.file(), STDOUT_FILENO},
                                {complaints.in.file(), STDERR_FILENO}},
                               {SIGPIPE, SIGXFSZ});
    if (!child) cannot_run(words.front(), errno);
    to_program.out.shut();
    from_program.in.shut();
    complaints.in.shut();
    ProgramEnd end =
        talk(std::move(to_program.in), std::move(from_program.out), std::move(complaints.out), input);
    end.status = status_of(*child, words.front());
    return end;
}

std::string own_program() {
    const auto file = file_of_this_program();
    const auto named =
        find_program(file ? std::filesystem::path(*file).filename().string() : std::string("tend"));
    std::error_code none;
    if (named && (!file || std::filesystem::equivalent(*named, *file, none))) return *named;
    if (file) return *file;
    throw StoreError(ErrorCode::storage, "cannot tell where tend is installed", "put its folder into PATH");
}

} // namespace tend::cli
