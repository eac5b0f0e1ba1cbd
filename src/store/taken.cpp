#include "store/taken.hpp"

#include "store/query.hpp"
#include "tend/errors.hpp"
#include "text/fold.hpp"

#include <fmt/format.h>

namespace tend::store {

void refuse_taken_handle(Connection& connection, const std::string& handle, PersonId owner) {
    Query query(connection, "SELECT name FROM person WHERE handle = ? AND id <> ? AND deleted_at IS NULL "
                            "AND merged_into IS NULL");
    query.with(handle).with(owner);
    if (!query.step()) return;
    throw Conflict(fmt::format("the handle \"{}\" is taken by {}", handle, query.text(0)),
                   "choose another with --handle");
}

void refuse_taken_name(Connection& connection, const std::string& name, CircleId owner) {
    Query query(connection, "SELECT name FROM circle WHERE id <> ? AND deleted_at IS NULL");
    query.with(owner);
    const std::string folded = text::folded(name);
    while (query.step()) {
        if (text::folded(query.text(0)) != folded) continue;
        throw Conflict(fmt::format("there is a circle \"{}\" already", query.text(0)),
                       "change it with circle edit");
    }
}

} // namespace tend::store
