#include "store/erasing.hpp"

#include "store/query.hpp"

namespace tend::store {

namespace {

constexpr std::int64_t most_bytes_in_memory = 64 * 1024 * 1024;

std::int64_t size_of(Connection& connection) {
    Query pages(connection, "PRAGMA page_count");
    Query size(connection, "PRAGMA page_size");
    return pages.step() && size.step() ? pages.integer(0) * size.integer(0) : 0;
}

} // namespace

void clean_free_pages(Connection& connection) {
    // secure_delete zeroes what is freed, but not the copies that moving rows between pages leaves behind:
    // only a fresh file is free of them. A large one is built in a private temporary file instead of memory.
    if (size_of(connection) > most_bytes_in_memory) connection.execute("PRAGMA temp_store=FILE");
    connection.execute("VACUUM");
    connection.execute("PRAGMA temp_store=MEMORY");
}

} // namespace tend::store
