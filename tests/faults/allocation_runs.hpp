#pragma once

#include "counted_memory.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace tend::test {

/// How a run of a command ended, and what it left.
struct Ended {
    int status = 0; ///< negative: the signal that ended it
    std::string said, objected;
    std::int64_t requests = 0;
    std::int64_t blocks_left = 0;
    std::set<std::string> names; ///< of the files
    std::size_t content = 0;     ///< a hash of every row, random ids left out
};

/// Runs of one command, each a process of its own with fresh files.
class Runs {
  public:
    /// `run` gives the exit status of the command, which is on `place`/tend.db.
    Runs(std::filesystem::path sample, std::filesystem::path place, bool is_warm, std::function<int()> run);

    /// How many requests for memory an undisturbed run makes.
    [[nodiscard]] std::int64_t requests() const { return undisturbed_.requests; }
    /// What is wrong with a run whose request number `at` is refused.
    [[nodiscard]] std::vector<std::string> objections(std::int64_t at, Refusal refusal) const;

  private:
    void lay_out() const;
    [[nodiscard]] Ended ended(std::int64_t at, Refusal refusal) const;

    std::filesystem::path sample_, place_;
    bool is_warm_;
    std::function<int()> run_;
    Ended before_, undisturbed_;
};

} // namespace tend::test
