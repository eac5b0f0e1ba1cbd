#pragma once

#include "store/connection.hpp"
#include "store/row_image.hpp"
#include "store/table.hpp"
#include "store/touched_people.hpp"
#include "store/undo_log.hpp"
#include "tend/day.hpp"

#include <functional>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

namespace tend::store {

/// The one place where rows of records are written. It stamps them, keeps what undo needs, and notes whose
/// derived rows must follow; a row that would say what it says already is left alone.
class RowWriter {
  public:
    RowWriter(Connection& connection, UndoLog& log, TouchedPeople& touched, Instant now);

    /// The row of a key, removed ones too; `key` holds the key columns first and may hold more.
    [[nodiscard]] std::optional<Row> find(const Table& table, const Row& key);

    /// What became of a row that was put.
    enum class Outcome { made, changed, same };

    /// Makes the row, or changes the one of its key to say the same (a removed one comes back). `row` holds
    /// the key and the fields; the stamps are this class's. Columns named in `kept` stay as they are in a row
    /// that is there.
    Outcome put(const Table& table, Row row, std::initializer_list<std::string_view> kept = {});

    /// Changes the row of `row`'s key to say the same, whether it is removed included.
    Outcome revise(const Table& table, Row row);

    /// Makes a row that hangs on one made by this very change: undo needs no trace of its own, since taking
    /// back the other hides it. False where its key is taken.
    [[nodiscard]] bool make_part(const Table& table, Row row);

    /// Removes the row of a key; gives false where there is none or it is removed already.
    bool remove(const Table& table, const Row& key);

    /// Puts a row back to what `image` says, stamps aside; leaves no trace for undo (it is undo's own).
    void restore(const Table& table, const Row& current, Row image);

    /// Runs `act` once, before the first row is written, and not at all where none is.
    void before_first_write(std::function<void()> act) { before_first_write_ = std::move(act); }

    [[nodiscard]] bool has_changes() const { return has_changes_; }
    /// Notes a difference that was made by other means.
    void note_change() { has_changes_ = true; }

  private:
    Outcome change(const Table& table, const Row& before, Row after);
    void update(const Table& table, const Row& before, Row& after);
    [[nodiscard]] bool insert(const Table& table, Row& row);
    void erase(const Table& table, const Row& row);
    void begin_to_write();

    Connection& connection_;
    UndoLog& log_;
    TouchedPeople& touched_;
    std::int64_t now_;
    std::function<void()> before_first_write_;
    bool has_changes_ = false;
};

} // namespace tend::store
