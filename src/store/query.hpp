#pragma once

#include "store/connection.hpp"
#include "store/value.hpp"
#include "tend/day.hpp"
#include "tend/id.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tend::store {

/// One run of a prepared statement: bind what it needs in order, then step through its rows. Columns count
/// from 0.
class Query {
  public:
    /// `sql` must outlive the query.
    Query(Connection& connection, std::string_view sql);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// Binds the next parameter.
    Query& with(std::int64_t number);
    Query& with(int number) { return with(static_cast<std::int64_t>(number)); }
    Query& with(bool flag) { return with(static_cast<std::int64_t>(flag ? 1 : 0)); }
    Query& with(std::string_view text);
    Query& with(const char* text) { return with(std::string_view(text)); }
    Query& with(const std::string& text) { return with(std::string_view(text)); }
    Query& with(const Uuid& id);
    Query& with(std::nullopt_t);
    Query& with_bytes(std::string_view bytes);
    /// Binds without a copy: `value` must live until the statement has run.
    Query& with_value(const Value& value);

    template<class Tag>
    Query& with(const Id<Tag>& id) {
        return with(id.bytes);
    }
    template<class T>
    Query& with(const std::optional<T>& maybe) {
        return maybe ? with(*maybe) : with(std::nullopt);
    }

    /// Moves to the next row; false after the last one.
    [[nodiscard]] bool step();
    /// Runs a query for one number, such as a count; 0 where no row tells it.
    [[nodiscard]] std::int64_t number() { return step() ? integer(0) : 0; }
    /// Runs a statement that gives no rows.
    void run();
    /// Makes it ready to be bound and run again.
    void again();

    [[nodiscard]] bool is_null(int column) const;
    [[nodiscard]] bool is_text(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const { return std::string(text_view(column)); }
    /// The same without a copy: good until the next row.
    [[nodiscard]] std::string_view text_view(int column) const;
    /// The sixteen bytes of an id; throws StoreError (corrupt) where there are more or fewer.
    [[nodiscard]] Uuid uuid(int column) const;
    [[nodiscard]] std::string bytes(int column) const { return std::string(bytes_view(column)); }
    [[nodiscard]] std::string_view bytes_view(int column) const;
    [[nodiscard]] Value value(int column) const;
    [[nodiscard]] std::optional<std::int64_t> maybe_integer(int column) const;
    [[nodiscard]] std::optional<std::string> maybe_text(int column) const;

    [[nodiscard]] Connection& connection() const { return connection_; }

  private:
    /// Goes on where a parameter was bound; throws StoreError where not.
    Query& bound(int code);
    void check_memory() const;
    [[nodiscard]] sqlite3_stmt* statement() const { return statement_.get(); }

    Connection& connection_;
    std::string_view sql_;
    Statement statement_;
    int parameter_ = 0;
};

} // namespace tend::store
