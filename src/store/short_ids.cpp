#include "store/query.hpp"
#include "store/store.hpp"

#include <fmt/format.h>

#include <array>
#include <string>

namespace tend::store {

namespace {

struct Kind {
    Store::Record::Kind kind;
    std::string_view by_id, by_short;
};

constexpr std::array kinds{
    Kind{Store::Record::Kind::interaction, "SELECT id FROM interaction WHERE id = ? AND deleted_at IS NULL",
         "SELECT id FROM interaction WHERE substr(id, 13, 4) >= ? AND substr(id, 13, 4) <= ? AND deleted_at "
         "IS NULL LIMIT 2"},
    Kind{Store::Record::Kind::milestone, "SELECT id FROM milestone WHERE id = ? AND deleted_at IS NULL",
         "SELECT id FROM milestone WHERE substr(id, 13, 4) >= ? AND substr(id, 13, 4) <= ? AND deleted_at IS "
         "NULL LIMIT 2"},
    Kind{Store::Record::Kind::follow_up, "SELECT id FROM follow_up WHERE id = ? AND deleted_at IS NULL",
         "SELECT id FROM follow_up WHERE substr(id, 13, 4) >= ? AND substr(id, 13, 4) <= ? AND deleted_at IS "
         "NULL LIMIT 2"},
};

/// The last four bytes of an id, as SQLite compares them.
std::string tail_of(std::uint32_t bits) {
    std::string bytes;
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        bytes.push_back(static_cast<char>((bits >> shift) & 0xffU));
    return bytes;
}

std::vector<Store::Record> of_uuid(Connection& connection, const Uuid& id) {
    std::vector<Store::Record> found;
    for (const Kind& kind : kinds) {
        Query query(connection, kind.by_id);
        query.with(id);
        if (query.step()) found.push_back({kind.kind, id});
    }
    return found;
}

std::vector<Store::Record> of_short(Connection& connection, std::uint32_t bits) {
    std::vector<Store::Record> found;
    for (const Kind& kind : kinds) {
        Query query(connection, kind.by_short);
        // A short id leaves the last two bits open.
        query.with_bytes(tail_of(bits)).with_bytes(tail_of(bits | 3U));
        while (query.step()) found.push_back({kind.kind, query.uuid(0)});
    }
    return found;
}

} // namespace

Store::Record Store::record(std::string_view short_or_uuid) const {
    const auto uuid = parse_uuid(short_or_uuid);
    const auto bits = uuid ? std::nullopt : parse_short(short_or_uuid);
    if (!uuid && !bits) {
        throw InvalidInput(
            fmt::format("\"{}\" is no id", short_or_uuid),
            "an id has six letters and digits, as history, follow-up and milestone list show it");
    }
    const Reading reading(connection());
    const auto found = uuid ? of_uuid(connection(), *uuid) : of_short(connection(), *bits);
    if (found.empty()) {
        throw NotFound(fmt::format("there is nothing with the id {}", short_or_uuid),
                       "history, follow-up and milestone list show ids");
    }
    if (found.size() == 1) return found.front();
    std::string whole;
    for (const Record& record : found) whole += (whole.empty() ? "" : ", ") + to_text(record.id);
    throw Ambiguous(fmt::format("more than one record has the id {}", short_or_uuid),
                    "use the whole id: " + whole);
}

} // namespace tend::store
