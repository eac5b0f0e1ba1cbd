#include "store/row_writer.hpp"

#include "store/query.hpp"

#include <algorithm>

namespace tend::store {

RowWriter::RowWriter(Connection& connection, UndoLog& log, TouchedPeople& touched, Instant now)
    : connection_(connection), log_(log), touched_(touched), now_(now.time_since_epoch().count()) {}

std::optional<Row> RowWriter::find(const Table& table, const Row& key) {
    Query query(connection_, table.select_sql());
    for (std::size_t column = 0; column < table.key_size(); ++column) query.with_value(key[column]);
    if (!query.step()) return std::nullopt;
    Row row;
    row.reserve(table.size());
    for (std::size_t column = 0; column < table.size(); ++column)
        row.push_back(query.value(static_cast<int>(column)));
    return row;
}

void RowWriter::begin_to_write() {
    if (!before_first_write_) return;
    const auto act = std::exchange(before_first_write_, {});
    act();
}

bool RowWriter::insert(const Table& table, Row& row) {
    row.resize(table.size());
    row[table.created_at()] = now_;
    row[table.updated_at()] = now_;
    row[table.deleted_at()] = std::monostate{};
    if (before_first_write_) {
        if (find(table, row)) return false;
        begin_to_write();
    }
    Query query(connection_, table.insert_sql());
    for (const Value& value : row) query.with_value(value);
    query.run();
    if (connection_.touched_rows() == 0) return false;
    has_changes_ = true;
    return true;
}

bool RowWriter::make_part(const Table& table, Row row) {
    return insert(table, row);
}

RowWriter::Outcome RowWriter::put(const Table& table, Row row, std::initializer_list<std::string_view> kept) {
    if (insert(table, row)) {
        log_.note_made(table, row);
        touched_.note(table, nullptr, row);
        return Outcome::made;
    }
    const auto before = find(table, row);
    for (const std::string_view column : kept) row[table.at(column)] = (*before)[table.at(column)];
    return change(table, *before, std::move(row));
}

RowWriter::Outcome RowWriter::revise(const Table& table, Row row) {
    const auto before = find(table, row);
    return before ? change(table, *before, std::move(row)) : Outcome::same;
}

RowWriter::Outcome RowWriter::change(const Table& table, const Row& before, Row after) {
    if (says_the_same(table, before, after)) return Outcome::same;
    update(table, before, after);
    log_.note_changed(table, before, after);
    touched_.note(table, &before, after);
    return Outcome::changed;
}

void RowWriter::update(const Table& table, const Row& before, Row& after) {
    after[table.created_at()] = before[table.created_at()];
    after[table.updated_at()] = std::max(now_, std::get<std::int64_t>(before[table.updated_at()]) + 1);
    begin_to_write();
    Query query(connection_, table.update_sql());
    for (std::size_t column = table.key_size(); column < after.size(); ++column)
        query.with_value(after[column]);
    for (std::size_t column = 0; column < table.key_size(); ++column) query.with_value(after[column]);
    query.run();
    has_changes_ = true;
}

bool RowWriter::remove(const Table& table, const Row& key) {
    const auto before = find(table, key);
    if (!before || is_removed(table, *before)) return false;
    // What this change itself made was never there for anybody else.
    if (log_.forget_made(table, *before)) {
        erase(table, *before);
        return true;
    }
    Row after = *before;
    after[table.deleted_at()] = now_;
    change(table, *before, std::move(after));
    return true;
}

void RowWriter::erase(const Table& table, const Row& row) {
    Row removed = row;
    removed[table.deleted_at()] = now_;
    touched_.note(table, &row, removed);
    Query query(connection_, table.delete_sql());
    for (std::size_t column = 0; column < table.key_size(); ++column) query.with_value(row[column]);
    query.run();
}

void RowWriter::restore(const Table& table, const Row& current, Row image) {
    update(table, current, image);
    touched_.note(table, &current, image);
}

} // namespace tend::store
