#pragma once

#include <optional>

namespace tend::cli {

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
    void shut();

  private:
    int file_;
};

struct Pipe {
    PipeEnd out, in; ///< to read from, to write to
};

/// A pipe that no program started later inherits; where there is none, `errno` tells why.
[[nodiscard]] std::optional<Pipe> new_pipe();

} // namespace tend::cli
