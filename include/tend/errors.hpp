#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace tend {

/// What kind of failure it is; the words of the JSON error object and the ground of the exit status.
enum class ErrorCode { usage, invalid, not_found, ambiguous, conflict, storage, busy, too_new, corrupt, bug };

/// The word of `code` in JSON: `usage`, `not_found`, ….
[[nodiscard]] std::string to_text(ErrorCode code);

/// A person who may have been meant.
struct Candidate {
    std::string handle;
    std::string name;

    bool operator==(const Candidate&) const = default;
};

/// Any failure a user can be told of: what went wrong, and (where there is any) what to do next.
class Failure : public std::runtime_error {
  public:
    Failure(ErrorCode code, const std::string& message, std::string hint = {},
            std::vector<Candidate> candidates = {})
        : std::runtime_error(message),
          code_(code),
          hint_(std::move(hint)),
          candidates_(std::move(candidates)) {}

    [[nodiscard]] ErrorCode code() const { return code_; }
    /// The next step in words; empty where there is none to give.
    [[nodiscard]] const std::string& hint() const { return hint_; }
    [[nodiscard]] const std::vector<Candidate>& candidates() const { return candidates_; }

  private:
    ErrorCode code_;
    std::string hint_;
    std::vector<Candidate> candidates_;
};

/// The command line itself is wrong: an unknown command or option, a missing argument.
struct UsageError : Failure {
    explicit UsageError(const std::string& message, std::string hint = {})
        : Failure(ErrorCode::usage, message, std::move(hint)) {}
};

/// A value that cannot be read; the message says what was understood, the hint what is accepted.
struct InvalidInput : Failure {
    explicit InvalidInput(const std::string& message, std::string hint = {})
        : Failure(ErrorCode::invalid, message, std::move(hint)) {}
};

/// No such person, circle, milestone, follow-up or interaction.
struct NotFound : Failure {
    explicit NotFound(const std::string& message, std::string hint = {},
                      std::vector<Candidate> candidates = {})
        : Failure(ErrorCode::not_found, message, std::move(hint), std::move(candidates)) {}
};

/// More than one person or record fits.
struct Ambiguous : Failure {
    explicit Ambiguous(const std::string& message, std::string hint = {},
                       std::vector<Candidate> candidates = {})
        : Failure(ErrorCode::ambiguous, message, std::move(hint), std::move(candidates)) {}
};

/// The change contradicts what is there: a handle that is taken, an undo that is no longer possible.
struct Conflict : Failure {
    explicit Conflict(const std::string& message, std::string hint = {})
        : Failure(ErrorCode::conflict, message, std::move(hint)) {}
};

/// A file that cannot be opened, read or written; `code` is storage, busy, too_new or corrupt.
struct StoreError : Failure {
    explicit StoreError(ErrorCode code, const std::string& message, std::string hint = {})
        : Failure(code, message, std::move(hint)) {}
};

} // namespace tend
