#include "cli/child.hpp"

#include <cerrno>
#include <csignal>

#include <spawn.h>

extern char** environ;

namespace tend::cli {

std::optional<pid_t> started(std::vector<std::string> words, std::initializer_list<StandardFile> files,
                             std::initializer_list<int> signals) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (const StandardFile& one : files) posix_spawn_file_actions_adddup2(&actions, one.file, one.number);
    sigset_t usual;
    sigemptyset(&usual);
    for (const int signal : signals) sigaddset(&usual, signal);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    const int failure = posix_spawn(&child, arguments[0], &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (failure == 0) return child;
    errno = failure;
    return std::nullopt;
}

} // namespace tend::cli
