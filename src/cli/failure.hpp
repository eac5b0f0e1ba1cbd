#pragma once

#include "tend/errors.hpp"

#include <string>
#include <vector>

namespace tend::cli {

/// The exit status of each kind of failure.
[[nodiscard]] int exit_code(ErrorCode code);

/// What is told of a failure in words, line by line: the message, those who may have been meant, the hint.
[[nodiscard]] std::vector<std::string> failure_lines(const Failure& failure);

/// The same as one line of JSON, without a line end.
[[nodiscard]] std::string failure_json(const Failure& failure);

} // namespace tend::cli
