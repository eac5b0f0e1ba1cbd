#pragma once

#include "store/value.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tend::store {

/// The tables of the user's records. The numbers stand in undo_row.kind: they never change.
enum class TableId {
    person = 1,
    email = 2,
    tag = 3,
    source = 4,
    circle = 5,
    interaction = 6,
    participant = 7,
    milestone = 8,
    follow_up = 9,
    fact = 10,
    holiday = 11,
    setting = 12
};

/// How the rows of a table are written and read: the key columns first, then the fields, then created_at,
/// updated_at and deleted_at.
class Table {
  public:
    Table(TableId id, std::string_view name, std::size_t key_size, std::vector<std::string_view> columns);

    [[nodiscard]] TableId id() const { return id_; }
    [[nodiscard]] std::string_view name() const { return name_; }
    [[nodiscard]] std::size_t key_size() const { return key_size_; }
    [[nodiscard]] std::size_t size() const { return columns_.size(); }
    /// Where column `name` stands; it must be there.
    [[nodiscard]] std::size_t at(std::string_view name) const;
    [[nodiscard]] std::size_t created_at() const { return columns_.size() - 3; }
    [[nodiscard]] std::size_t updated_at() const { return columns_.size() - 2; }
    [[nodiscard]] std::size_t deleted_at() const { return columns_.size() - 1; }

    /// All columns of the row of a key.
    [[nodiscard]] const std::string& select_sql() const { return select_sql_; }
    /// All columns; does nothing where the key is taken.
    [[nodiscard]] const std::string& insert_sql() const { return insert_sql_; }
    /// The columns behind the key, then the key.
    [[nodiscard]] const std::string& update_sql() const { return update_sql_; }
    [[nodiscard]] const std::string& delete_sql() const { return delete_sql_; }

    /// The key of `row` as bytes: ids, and text where it is the last.
    [[nodiscard]] std::string key_of(const Row& row) const;
    /// The values such bytes stand for. Throws std::runtime_error where they are no key.
    [[nodiscard]] std::vector<Value> key_values(std::string_view key) const;

  private:
    TableId id_;
    std::string_view name_;
    std::size_t key_size_;
    std::vector<std::string_view> columns_;
    std::string select_sql_, insert_sql_, update_sql_, delete_sql_;
};

/// The table of an id. Throws std::runtime_error where there is none of that number.
[[nodiscard]] const Table& table(TableId id);

/// Every table of records.
[[nodiscard]] std::span<const Table> tables();

} // namespace tend::store
