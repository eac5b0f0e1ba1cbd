#include "store/erasing.hpp"

#include "store/query.hpp"
#include "store/ring.hpp"

namespace tend::store {

namespace {

constexpr std::int64_t most_bytes_in_memory = 64 * 1024 * 1024;

/// No record has this id: among the erased ones it says that erasing has not come to its end.
constexpr Uuid nobody{};

std::int64_t size_of(Connection& connection) {
    Query pages(connection, "PRAGMA page_count");
    Query size(connection, "PRAGMA page_size");
    return pages.number() * size.number();
}

} // namespace

void clean_free_pages(Connection& connection) {
    // secure_delete zeroes what is freed, but not the copies that moving rows between pages leaves behind:
    // only a fresh file is free of them. A large one is built in a private temporary file instead of memory.
    if (size_of(connection) > most_bytes_in_memory) connection.execute("PRAGMA temp_store=FILE");
    connection.execute("VACUUM");
    connection.execute("PRAGMA temp_store=MEMORY");
}

void note_unfinished_forgetting(Connection& connection, Instant now) {
    Query query(connection, "INSERT INTO erased(id, at) VALUES (?, ?) ON CONFLICT DO NOTHING");
    query.with(nobody).with(now.time_since_epoch().count()).run();
}

bool is_forgetting_unfinished(Connection& connection) {
    Query query(connection, "SELECT 1 FROM erased WHERE id = ?");
    return query.with(nobody).step();
}

void finish_forgetting(Connection& connection) {
    // In this order: a backup that another process makes meanwhile is of the cleaned file, or is erased.
    clean_free_pages(connection);
    Transaction transaction(connection, "BEGIN IMMEDIATE");
    erase_ring(connection.path());
    Query(connection, "DELETE FROM erased WHERE id = ?").with(nobody).run();
    transaction.commit();
}

} // namespace tend::store
