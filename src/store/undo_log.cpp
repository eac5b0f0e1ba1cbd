#include "store/undo_log.hpp"

#include "store/query.hpp"

#include <utility>

namespace tend::store {

namespace {

constexpr std::string_view insert_row =
    "INSERT INTO undo_row(step, kind, id, before, mark) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

std::int64_t number_of(const Table& table) {
    return static_cast<std::int64_t>(table.id());
}

} // namespace

std::int64_t next_turn(Connection& connection) {
    Query query(connection, "SELECT coalesce(max(turn), 0) + 1 FROM undo_step");
    return query.number();
}

UndoLog::UndoLog(Connection& connection, std::string what, Instant now)
    : connection_(connection), what_(std::move(what)), now_(now) {}

std::int64_t UndoLog::step() {
    if (step_) return *step_;
    Query query(connection_, "INSERT INTO undo_step(number, at, what, turn, undone) "
                             "VALUES ((SELECT coalesce(max(number), 0) + 1 FROM undo_step), ?, ?, ?, 0) "
                             "RETURNING number");
    query.with(now_.time_since_epoch().count()).with(what_).with(next_turn(connection_));
    step_ = query.number();
    query.run();
    return *step_;
}

void UndoLog::note_made(const Table& table, const Row& after) {
    Query query(connection_, insert_row);
    query.with(step()).with(number_of(table)).with_bytes(table.key_of(after)).with(std::nullopt);
    query.with(mark_of(table, after)).run();
}

void UndoLog::note_changed(const Table& table, const Row& before, const Row& after) {
    const std::string key = table.key_of(after);
    const std::int64_t mark = mark_of(table, after);
    Query query(connection_, insert_row);
    query.with(step())
        .with(number_of(table))
        .with_bytes(key)
        .with_bytes(image_of(table, before))
        .with(mark)
        .run();
    if (connection_.touched_rows() == 0) update_mark(table, key, mark);
}

void UndoLog::update_mark(const Table& table, const std::string& key, std::int64_t mark) {
    Query query(connection_, "UPDATE undo_row SET mark = ? WHERE step = ? AND kind = ? AND id = ?");
    query.with(mark).with(step()).with(number_of(table)).with_bytes(key).run();
}

bool UndoLog::forget_made(const Table& table, const Row& row) {
    if (!step_) return false;
    Query query(connection_,
                "DELETE FROM undo_row WHERE step = ? AND kind = ? AND id = ? AND before IS NULL");
    query.with(*step_).with(number_of(table)).with_bytes(table.key_of(row)).run();
    return connection_.touched_rows() > 0;
}

void UndoLog::note_forgetting() {
    what_ = forgetting;
    step();
}

void UndoLog::trim() {
    Query old(connection_, "SELECT number FROM undo_step ORDER BY turn DESC LIMIT -1 OFFSET ?");
    old.with(kept_steps);
    std::vector<std::int64_t> numbers;
    while (old.step()) numbers.push_back(old.integer(0));
    for (const std::int64_t number : numbers) {
        Query(connection_, "DELETE FROM undo_row WHERE step = ?").with(number).run();
        Query(connection_, "DELETE FROM undo_step WHERE number = ?").with(number).run();
    }
}

} // namespace tend::store
