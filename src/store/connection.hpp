#pragma once

#include "store/busy_wait.hpp"
#include "store/statement.hpp"

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tend::store {

/// What a connection may do.
enum class Access { read, write };

/// Tables whose content follows from others and may lag behind within a change.
enum class Derived { name_words, rhythms };

/// One open SQLite file, set up as data.md asks ("Opening"), with its prepared statements. All its failures
/// leave as StoreError.
class Connection {
  public:
    /// Opens the file that is there; it is not read yet. Throws StoreError.
    Connection(const std::filesystem::path& path, Access access, Patience patience = Patience::usual);
    /// An empty database in memory, which stands for a file that is not there.
    Connection();
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] Access access() const { return access_; }
    [[nodiscard]] sqlite3* handle() const { return database_.getHandle(); }

    /// Runs statements that give no rows.
    void execute(const char* sql);
    /// The same where failing does not matter.
    void try_execute(const char* sql) noexcept;

    [[nodiscard]] bool is_in_transaction() const;
    [[nodiscard]] bool is_read_only() const;
    /// Rows the latest INSERT, UPDATE or DELETE touched.
    [[nodiscard]] int touched_rows() const { return database_.getChanges(); }

    /// Takes an idle prepared statement for `sql`, or makes one. Give it back with `put_back`.
    [[nodiscard]] Statement take(std::string_view sql);
    void put_back(std::string_view sql, Statement statement) noexcept;

    /// What a change runs before somebody reads a derived table within it; empty where nothing lags.
    void on_settle(std::function<void(Derived)> settle) { settle_ = std::move(settle); }
    /// Brings a derived table up to date with what the change in progress saved.
    void settle(Derived table);

    /// Turns a failure of SQLite into ours.
    [[noreturn]] void fail(const SQLite::Exception& failure) const;
    /// The same for a failure that SQLite reports by its result code.
    [[noreturn]] void fail(int code) const;

  private:
    /// Statements are looked up for every row of an import, and few are of one size: to hash their texts
    /// whole costs more than to compare one.
    struct BySize {
        std::size_t operator()(std::string_view sql) const noexcept { return sql.size(); }
    };

    std::filesystem::path path_;
    Access access_;
    BusyWait wait_;
    SQLite::Database database_;
    std::unordered_map<std::string_view, std::vector<Statement>, BySize> idle_;
    std::vector<std::unique_ptr<std::string>> texts_; // what the keys of idle_ point to
    std::function<void(Derived)> settle_;
};

/// A read transaction for answers that need several queries, so that they see one moment; nothing where the
/// connection is in a transaction already.
class Reading {
  public:
    explicit Reading(Connection& connection);
    ~Reading();
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

  private:
    Connection& connection_;
    bool began_ = false;
};

/// A write transaction that changes nothing unless it is committed.
class Transaction {
  public:
    /// `begin`: `BEGIN IMMEDIATE` or `BEGIN EXCLUSIVE`.
    Transaction(Connection& connection, const char* begin);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

  private:
    Connection& connection_;
};

} // namespace tend::store
