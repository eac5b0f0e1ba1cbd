#include "store/forgotten_steps.hpp"

#include "store/failure.hpp"
#include "store/query.hpp"
#include "store/row_image.hpp"

#include <algorithm>
#include <stdexcept>

namespace tend::store {

namespace {

bool holds_any(const std::vector<Value>& values, const std::set<Uuid>& ids) {
    return std::any_of(values.begin(), values.end(), [&ids](const Value& value) {
        const auto* id = std::get_if<Uuid>(&value);
        return id != nullptr && ids.contains(*id);
    });
}

bool is_about(const Query& row, const std::set<Uuid>& ids) try {
    const Table& kind = table(static_cast<TableId>(row.integer(1)));
    const std::string key = row.bytes(2);
    if (holds_any(kind.key_values(key), ids)) return true;
    for (const int image : {3, 4}) {
        if (!row.is_null(image) && holds_any(row_from(kind, key, row.bytes(image)), ids)) return true;
    }
    return false;
} catch (const std::runtime_error& failure) {
    throw damage(row.connection().path(), failure.what());
}

} // namespace

void erase_steps_about(Connection& connection, const std::set<Uuid>& ids) {
    std::set<std::int64_t> steps;
    Query query(connection, "SELECT step, kind, id, before, after FROM undo_row ORDER BY step");
    while (query.step()) {
        if (!steps.contains(query.integer(0)) && is_about(query, ids)) steps.insert(query.integer(0));
    }
    for (const std::int64_t step : steps) {
        Query(connection, "DELETE FROM undo_row WHERE step = ?").with(step).run();
        Query(connection, "DELETE FROM undo_step WHERE number = ?").with(step).run();
    }
}

} // namespace tend::store
