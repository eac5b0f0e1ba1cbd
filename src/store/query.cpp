#include "store/query.hpp"

#include "store/failure.hpp"

#include <SQLiteCpp/Column.h>

#include <algorithm>
#include <type_traits>

namespace tend::store {

Query::Query(Connection& connection, std::string_view sql)
    : connection_(connection), sql_(sql), statement_(connection.take(sql)) {}

Query::~Query() {
    connection_.put_back(sql_, std::move(statement_));
}

template<class Bind>
Query& Query::bound(Bind&& bind) {
    try {
        bind(*statement_, ++parameter_);
    } catch (const SQLite::Exception& failure) {
        connection_.fail(failure);
    }
    return *this;
}

Query& Query::with(std::int64_t number) {
    return bound([number](SQLite::Statement& statement, int at) { statement.bind(at, number); });
}

Query& Query::with(std::string_view text) {
    return bound([text](SQLite::Statement& statement, int at) { statement.bind(at, std::string(text)); });
}

Query& Query::with(const Uuid& id) {
    return bound([&id](SQLite::Statement& statement, int at) {
        statement.bind(at, id.data(), static_cast<int>(id.size()));
    });
}

Query& Query::with(std::nullopt_t) {
    return bound([](SQLite::Statement& statement, int at) { statement.bind(at); });
}

Query& Query::with_bytes(std::string_view bytes) {
    return bound([bytes](SQLite::Statement& statement, int at) {
        statement.bind(at, bytes.data(), static_cast<int>(bytes.size()));
    });
}

Query& Query::with_value(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        return bound([text](SQLite::Statement& statement, int at) { statement.bindNoCopy(at, *text); });
    }
    if (const auto* id = std::get_if<Uuid>(&value)) {
        return bound([id](SQLite::Statement& statement, int at) {
            statement.bindNoCopy(at, id->data(), static_cast<int>(id->size()));
        });
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) return with(*number);
    return with(std::nullopt);
}

bool Query::step() {
    try {
        return statement_->executeStep();
    } catch (const SQLite::Exception& failure) {
        connection_.fail(failure);
    }
}

void Query::run() {
    while (step()) {
    }
}

void Query::again() {
    statement_->tryReset();
    parameter_ = 0;
}

bool Query::is_null(int column) const {
    return statement_->getColumn(column).isNull();
}

std::int64_t Query::integer(int column) const {
    return statement_->getColumn(column).getInt64();
}

std::string Query::text(int column) const {
    return statement_->getColumn(column).getString();
}

Uuid Query::uuid(int column) const {
    const SQLite::Column value = statement_->getColumn(column);
    Uuid id{};
    const auto* bytes = static_cast<const std::uint8_t*>(value.getBlob());
    if (bytes == nullptr || value.getBytes() != static_cast<int>(id.size())) {
        throw damage(connection_.path(), "an id is not 16 bytes long");
    }
    std::copy_n(bytes, id.size(), id.begin());
    return id;
}

std::string Query::bytes(int column) const {
    const SQLite::Column value = statement_->getColumn(column);
    const auto* begin = static_cast<const char*>(value.getBlob());
    return begin == nullptr ? std::string() : std::string(begin, static_cast<std::size_t>(value.getBytes()));
}

Value Query::value(int column) const {
    const SQLite::Column value = statement_->getColumn(column);
    if (value.isNull()) return std::monostate{};
    if (value.isInteger()) return std::int64_t{value.getInt64()};
    if (value.isText()) return value.getString();
    return uuid(column);
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
