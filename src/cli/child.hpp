#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace tend::cli {

/// One of the standard files of a program (`number`), and the open file that stands for it there.
struct StandardFile {
    int file = -1, number = -1;
};

/// Starts the program whose path is the first of `words`, with the others as its arguments; it meets
/// `signals` as any program does, though this process ignores them. Where it cannot be run there is nothing,
/// and `errno` tells why.
[[nodiscard]] std::optional<pid_t> started(std::vector<std::string> words,
                                           std::initializer_list<StandardFile> files,
                                           std::initializer_list<int> signals);

} // namespace tend::cli
