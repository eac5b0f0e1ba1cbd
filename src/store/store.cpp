#include "store/store.hpp"

#include "store/opening.hpp"
#include "store/query.hpp"
#include "store/schema.hpp"

#include <utility>

namespace tend::store {

namespace {

std::int64_t count(Connection& connection, std::string_view sql) {
    Query query(connection, sql);
    return query.number();
}

} // namespace

Store::Store(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::open_for_reading(const std::filesystem::path& path, Patience patience) {
    return Store(connection_for_reading(path, current_schema(), patience));
}

Store Store::open_for_writing(const std::filesystem::path& path) {
    return Store(connection_for_writing(path, current_schema()));
}

std::optional<std::string> Store::setting(std::string_view key) const {
    Query query(connection(), "SELECT value FROM setting WHERE key = ? AND deleted_at IS NULL");
    query.with(key);
    if (!query.step()) return std::nullopt;
    return query.text(0);
}

std::vector<std::pair<std::string, std::string>> Store::settings() const {
    std::vector<std::pair<std::string, std::string>> settings;
    Query query(connection(), "SELECT key, value FROM setting WHERE deleted_at IS NULL ORDER BY key");
    while (query.step()) settings.emplace_back(query.text(0), query.text(1));
    return settings;
}

bool Store::is_erased(const Uuid& id) const {
    Query query(connection(), "SELECT 1 FROM erased WHERE id = ?");
    query.with(id);
    return query.step();
}

Totals Store::totals() const {
    return {
        count(connection(), "SELECT count(*) FROM person WHERE deleted_at IS NULL AND merged_into IS NULL"),
        count(connection(), "SELECT count(*) FROM interaction WHERE deleted_at IS NULL")};
}

bool Store::has_people() const {
    connection().settle(Derived::rhythms);
    // One row for everybody who is there, none for those who were.
    return count(connection(), "SELECT EXISTS (SELECT 1 FROM rhythm)") != 0;
}

} // namespace tend::store
