#pragma once

#include "tend/errors.hpp"

#include <string>

namespace tend::cli {

/// The exit status of each kind of failure.
[[nodiscard]] int exit_code(ErrorCode code);

/// What is told of a failure in words: the message, those who may have been meant, the hint.
[[nodiscard]] std::string failure_text(const Failure& failure);

/// The same as one line of JSON, without a line end.
[[nodiscard]] std::string failure_json(const Failure& failure);

} // namespace tend::cli
