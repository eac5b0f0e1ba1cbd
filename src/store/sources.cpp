#include "store/person_reading.hpp"
#include "store/query.hpp"
#include "store/store.hpp"

#include <array>

namespace tend::store {

namespace {

struct LivingRow {
    std::string_view kind, sql;
};

// A source may outlive its row (an import that was undone): then the record is new again.
constexpr std::array living_rows{
    LivingRow{"person", "SELECT 1 FROM person WHERE id = ? AND deleted_at IS NULL"},
    LivingRow{"interaction", "SELECT 1 FROM interaction WHERE id = ? AND deleted_at IS NULL"},
    LivingRow{"milestone", "SELECT 1 FROM milestone WHERE id = ? AND deleted_at IS NULL"},
    LivingRow{"holiday", "SELECT 1 FROM holiday WHERE id = ? AND deleted_at IS NULL"},
};

bool is_there(Connection& connection, std::string_view kind, const Uuid& row) {
    for (const LivingRow& living : living_rows) {
        if (living.kind != kind) continue;
        Query query(connection, living.sql);
        query.with(row);
        return query.step();
    }
    return false;
}

} // namespace

std::optional<Uuid> Store::sourced(std::string_view kind, std::string_view key) const {
    Query query(connection(),
                "SELECT row FROM source WHERE key = ? AND kind = ? AND deleted_at IS NULL ORDER BY id");
    query.with(key).with(kind);
    while (query.step()) {
        const Uuid row = query.uuid(0);
        if (!is_there(connection(), kind, row)) continue;
        if (kind != "person") return row;
        if (const auto person = found_person(connection(), PersonId{row})) return person->bytes;
    }
    return std::nullopt;
}

std::vector<std::string> Store::sources_of(std::string_view kind, const Uuid& row) const {
    std::vector<std::string> keys;
    Query query(
        connection(),
        "SELECT DISTINCT key FROM source WHERE row = ? AND kind = ? AND deleted_at IS NULL ORDER BY key");
    query.with(row).with(kind);
    while (query.step()) keys.push_back(query.text(0));
    return keys;
}

} // namespace tend::store
