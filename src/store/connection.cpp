#include "store/connection.hpp"

#include "store/failure.hpp"
#include "store/pragmas.hpp"

namespace tend::store {

namespace {

constexpr std::chrono::seconds longest_wait{30};

int wait_for_lock(void* wait, int tries) {
    return static_cast<BusyWait*>(wait)->sleep_before(tries) ? 1 : 0;
}

/// tend is one thread and asks nobody how much memory SQLite has: it need neither lock itself nor count.
/// Tells SQLite before it is first used.
void go_lightly() {
    static const int once =
        sqlite3_config(SQLITE_CONFIG_SINGLETHREAD) | sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(once);
}

SQLite::Database opened(const std::filesystem::path& path, int flags) {
    go_lightly();
    try {
        return SQLite::Database(path.string(), flags);
    } catch (const SQLite::Exception& failure) {
        throw store_error(failure, path, 0);
    }
}

} // namespace

Connection::Connection(const std::filesystem::path& path, Access access, Patience patience)
    : path_(path),
      access_(access),
      wait_(patience == Patience::none ? std::chrono::seconds{0} : longest_wait),
      // For reading too: only a connection that may write can roll back what a killed command left. SQLite
      // opens a file that may not be written to as read-only by itself.
      database_(opened(path, SQLite::OPEN_READWRITE)) {
    sqlite3_busy_handler(handle(), wait_for_lock, &wait_);
    harden(*this);
}

Connection::Connection()
    : path_(":memory:"),
      access_(Access::read),
      wait_(longest_wait),
      database_(opened(path_, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)) {
    harden(*this);
}

Connection::~Connection() {
    // Statements go before their database.
    idle_.clear();
}

void Connection::execute(const char* sql) {
    try {
        database_.exec(sql);
    } catch (const SQLite::Exception& failure) {
        fail(failure);
    }
}

void Connection::try_execute(const char* sql) noexcept {
    database_.tryExec(sql);
}

bool Connection::is_in_transaction() const {
    return sqlite3_get_autocommit(handle()) == 0;
}

bool Connection::is_read_only() const {
    return sqlite3_db_readonly(handle(), "main") == 1;
}

Statement Connection::take(std::string_view sql) {
    const auto found = idle_.find(sql);
    if (found != idle_.end() && !found->second.empty()) {
        auto statement = std::move(found->second.back());
        found->second.pop_back();
        return statement;
    }
    sqlite3_stmt* prepared = nullptr;
    const int code =
        sqlite3_prepare_v2(handle(), sql.data(), static_cast<int>(sql.size()), &prepared, nullptr);
    if (code != SQLITE_OK) fail(code);
    return Statement(prepared);
}

void Connection::put_back(std::string_view sql, Statement statement) noexcept {
    try {
        sqlite3_reset(statement.get());
        sqlite3_clear_bindings(statement.get());
        auto found = idle_.find(sql);
        if (found == idle_.end()) {
            texts_.push_back(std::make_unique<std::string>(sql));
            found = idle_.try_emplace(*texts_.back()).first;
        }
        found->second.push_back(std::move(statement));
    } catch (const std::exception&) {
        // A statement that cannot be kept is merely prepared again.
        statement.reset();
    }
}

void Connection::settle(Derived table) {
    if (settle_) settle_(table);
}

void Connection::fail(const SQLite::Exception& failure) const {
    throw store_error(failure, path_, sqlite3_system_errno(handle()));
}

void Connection::fail(int code) const {
    fail(SQLite::Exception(handle(), code));
}

Reading::Reading(Connection& connection) : connection_(connection) {
    if (connection_.is_in_transaction()) return;
    connection_.execute("BEGIN");
    began_ = true;
}

Reading::~Reading() {
    if (began_) connection_.try_execute("ROLLBACK");
}

Transaction::Transaction(Connection& connection, const char* begin) : connection_(connection) {
    connection_.execute(begin);
}

Transaction::~Transaction() {
    if (connection_.is_in_transaction()) connection_.try_execute("ROLLBACK");
}

void Transaction::commit() {
    connection_.execute("COMMIT");
}

} // namespace tend::store
