#pragma once

#include "store/connection.hpp"
#include "store/row_image.hpp"
#include "tend/day.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tend::store {

/// The undo step a change is writing: made when the first row differs, so that a change without differences
/// leaves none.
class UndoLog {
  public:
    UndoLog(Connection& connection, std::string what, Instant now);

    /// Notes that `after` was not there before this step.
    void note_made(const Table& table, const Row& after);
    /// Notes that `before` became `after`; what was noted of the row before in this step stays.
    void note_changed(const Table& table, const Row& before, const Row& after);
    /// Whether this step made the row; then it is forgotten by the step.
    [[nodiscard]] bool forget_made(const Table& table, const Row& row);

    /// Notes that somebody was forgotten, and not whom: a step that holds no rows.
    void note_forgetting();

    /// Keeps the newest hundred steps.
    void trim();

    static constexpr int kept_steps = 100;
    /// What the step of a forgetting is called. No other is: the words of a command name whom it is about.
    static constexpr std::string_view forgetting = "forget";

  private:
    std::int64_t step();
    void update_mark(const Table& table, const std::string& key, std::int64_t mark);

    Connection& connection_;
    std::string what_;
    Instant now_;
    std::optional<std::int64_t> step_;
};

/// The turn after the latest one that a step was done or taken back in.
[[nodiscard]] std::int64_t next_turn(Connection& connection);

} // namespace tend::store
