#include "store/query.hpp"

#include "store/failure.hpp"

#include <cstdint>
#include <cstring>

namespace tend::store {

namespace {

/// SQLite takes a null pointer for NULL, not for a text without letters.
const char* start_of(std::string_view text) {
    return text.data() == nullptr ? "" : text.data();
}

/// The value may go once it is bound.
const auto copied =
    reinterpret_cast<sqlite3_destructor_type>(std::intptr_t{-1}); // SQLITE_TRANSIENT without a C cast

} // namespace

Query::Query(Connection& connection, std::string_view sql)
    : connection_(connection), sql_(sql), statement_(connection.take(sql)) {}

Query::~Query() {
    connection_.put_back(sql_, std::move(statement_));
}

Query& Query::bound(int code) {
    if (code != SQLITE_OK) connection_.fail(code);
    return *this;
}

Query& Query::with(std::int64_t number) {
    return bound(sqlite3_bind_int64(statement(), ++parameter_, number));
}

Query& Query::with(std::string_view text) {
    return bound(
        sqlite3_bind_text64(statement(), ++parameter_, start_of(text), text.size(), copied, SQLITE_UTF8));
}

Query& Query::with(const Uuid& id) {
    return bound(sqlite3_bind_blob64(statement(), ++parameter_, id.data(), id.size(), copied));
}

Query& Query::with(std::nullopt_t) {
    return bound(sqlite3_bind_null(statement(), ++parameter_));
}

Query& Query::with_bytes(std::string_view bytes) {
    return bound(sqlite3_bind_blob64(statement(), ++parameter_, start_of(bytes), bytes.size(), copied));
}

Query& Query::with_value(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        return bound(sqlite3_bind_text64(statement(), ++parameter_, text->data(), text->size(), SQLITE_STATIC,
                                         SQLITE_UTF8));
    }
    if (const auto* id = std::get_if<Uuid>(&value)) {
        return bound(sqlite3_bind_blob64(statement(), ++parameter_, id->data(), id->size(), SQLITE_STATIC));
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) return with(*number);
    return with(std::nullopt);
}

bool Query::step() {
    const int code = sqlite3_step(statement());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) connection_.fail(code);
    return false;
}

void Query::run() {
    while (step()) {
    }
}

void Query::again() {
    sqlite3_reset(statement());
    parameter_ = 0;
}

/// A value that could not be read for lack of memory is NULL from then on.
void Query::check_memory() const {
    const int code = sqlite3_errcode(connection_.handle());
    if (code == SQLITE_NOMEM) connection_.fail(code);
}

bool Query::is_null(int column) const {
    return sqlite3_column_type(statement(), column) == SQLITE_NULL;
}

bool Query::is_text(int column) const {
    return sqlite3_column_type(statement(), column) == SQLITE_TEXT;
}

std::int64_t Query::integer(int column) const {
    return sqlite3_column_int64(statement(), column);
}

std::string_view Query::text_view(int column) const {
    const auto* begin = reinterpret_cast<const char*>(sqlite3_column_text(statement(), column));
    if (begin == nullptr) check_memory();
    return {begin, static_cast<std::size_t>(sqlite3_column_bytes(statement(), column))};
}

std::string_view Query::bytes_view(int column) const {
    const auto* begin = static_cast<const char*>(sqlite3_column_blob(statement(), column));
    if (begin == nullptr) check_memory();
    return {begin, static_cast<std::size_t>(sqlite3_column_bytes(statement(), column))};
}

Uuid Query::uuid(int column) const {
    const std::string_view bytes = bytes_view(column);
    Uuid id{};
    if (bytes.size() != id.size()) throw damage(connection_.path(), "an id is not 16 bytes long");
    std::memcpy(id.data(), bytes.data(), id.size());
    return id;
}

Value Query::value(int column) const {
    switch (sqlite3_column_type(statement(), column)) {
    case SQLITE_NULL: return std::monostate{};
    case SQLITE_INTEGER: return integer(column);
    case SQLITE_TEXT: return text(column);
    default: return uuid(column);
    }
}

std::optional<std::int64_t> Query::maybe_integer(int column) const {
    if (is_null(column)) return std::nullopt;
    return integer(column);
}

std::optional<std::string> Query::maybe_text(int column) const {
    if (is_null(column)) return std::nullopt;
    return text(column);
}

} // namespace tend::store
