#include "cli/pipe.hpp"

#include <array>

#include <fcntl.h>
#include <unistd.h>

namespace tend::cli {

void PipeEnd::shut() {
    if (is_open()) close(file_);
    file_ = -1;
}

std::optional<Pipe> new_pipe() {
    std::array<int, 2> files{};
    if (pipe2(files.data(), O_CLOEXEC) != 0) return std::nullopt;
    return Pipe{PipeEnd(files[0]), PipeEnd(files[1])};
}

} // namespace tend::cli
