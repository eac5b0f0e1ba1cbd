#include "store/pulse_pages.hpp"

#include "store/failure.hpp"
#include "store/packed_tie.hpp"
#include "store/query.hpp"

#include <memory>
#include <span>
#include <string_view>

namespace tend::store {

namespace {

/// As many as one page of the file holds in one row.
constexpr std::int64_t ties_a_page = 48;
constexpr auto page_size = static_cast<std::size_t>(ties_a_page) * packed_tie_size;

using Blob = std::unique_ptr<sqlite3_blob, decltype([](sqlite3_blob* blob) { sqlite3_blob_close(blob); })>;

enum class Use { read, write };

Blob opened_page(Connection& connection, std::int64_t place, Use use) {
    sqlite3_blob* blob = nullptr;
    const int code = sqlite3_blob_open(connection.handle(), "main", "pulse_page", "ties", place / ties_a_page,
                                       use == Use::write ? 1 : 0, &blob);
    Blob page(blob);
    if (code != SQLITE_OK) connection.fail(code);
    return page;
}

int offset_of(std::int64_t place) {
    return static_cast<int>(place % ties_a_page) * static_cast<int>(packed_tie_size);
}

void write(Connection& connection, std::int64_t place, const PackedBytes& bytes) {
    const Blob page = opened_page(connection, place, Use::write);
    const int code =
        sqlite3_blob_write(page.get(), bytes.data(), static_cast<int>(bytes.size()), offset_of(place));
    if (code != SQLITE_OK) connection.fail(code);
}

} // namespace

std::int64_t new_place(Connection& connection) {
    Query last(connection, "SELECT number, used FROM pulse_page ORDER BY number DESC LIMIT 1");
    const bool has_page = last.step();
    const std::int64_t number = has_page ? last.integer(0) : -1;
    const std::int64_t used = has_page ? last.integer(1) : ties_a_page;
    if (used < ties_a_page) {
        Query(connection, "UPDATE pulse_page SET used = used + 1 WHERE number = ?").with(number).run();
        return number * ties_a_page + used;
    }
    Query(connection, "INSERT INTO pulse_page(number, used, ties) VALUES (?, 1, zeroblob(?))")
        .with(number + 1)
        .with(static_cast<std::int64_t>(page_size))
        .run();
    return (number + 1) * ties_a_page;
}

void pack(Connection& connection, std::int64_t place, const PackedTie& tie) {
    write(connection, place, bytes_of(tie));
}

void unpack(Connection& connection, std::int64_t place) {
    write(connection, place, {});
}

PackedTie packed_tie(Connection& connection, std::int64_t place) {
    PackedBytes bytes{};
    const Blob page = opened_page(connection, place, Use::read);
    const int code =
        sqlite3_blob_read(page.get(), bytes.data(), static_cast<int>(bytes.size()), offset_of(place));
    if (code != SQLITE_OK) connection.fail(code);
    const auto tie = tie_from(bytes);
    if (!tie) throw damage(connection.path(), "a rhythm has lost its pulse");
    return *tie;
}

void for_each_packed_tie(Connection& connection, const std::function<void(PackedTie&)>& show) {
    Query query(connection, "SELECT ties FROM pulse_page");
    while (query.step()) {
        const std::string_view ties = query.bytes_view(0);
        const std::span bytes(reinterpret_cast<const std::uint8_t*>(ties.data()), ties.size());
        for (std::size_t at = 0; at + packed_tie_size <= bytes.size(); at += packed_tie_size) {
            if (auto tie = tie_from(bytes.subspan(at).first<packed_tie_size>())) show(*tie);
        }
    }
}

} // namespace tend::store
