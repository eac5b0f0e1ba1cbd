#pragma once

#include "store/connection.hpp"
#include "store/failure.hpp"
#include "store/query.hpp"

// For the sources of this folder: rows that come in the order of a key.

namespace tend::store {

/// Throws StoreError (corrupt) unless `next` comes after `before`: where a damaged tree hands out rows in
/// another order, pages would never end.
template<class Key>
void expect_after(const Connection& connection, const Key& before, const Key& next) {
    if (!(before < next)) throw damage(connection.path(), "its rows are out of order");
}

/// Steps through `query`, whose rows begin with an id and are ordered by it, beside `records` in the same
/// order, and hands each row on with the record it belongs to. `id_of` tells a record's id.
template<class Records, class IdOf, class Take>
void take_in_step(Query& query, Records& records, IdOf id_of, Take take) {
    auto at = records.begin();
    while (query.step()) {
        const Uuid id = query.uuid(0);
        while (at != records.end() && id_of(*at).bytes < id) ++at;
        if (at == records.end()) return;
        if (id_of(*at).bytes == id) take(*at, query);
    }
}

} // namespace tend::store
