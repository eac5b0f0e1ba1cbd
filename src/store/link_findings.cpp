#include "store/findings.hpp"

#include "store/connection.hpp"
#include "store/query.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tend::store {

namespace {

constexpr std::array all_links{
    Link{"email", "person", "person"},       Link{"tag", "person", "person"},
    Link{"participant", "person", "person"}, Link{"participant", "interaction", "interaction"},
    Link{"milestone", "person", "person"},   Link{"follow_up", "person", "person"},
    Link{"fact", "person", "person"},
};

struct Namesake {
    std::string handle, name;
};

std::vector<std::string> handles_met_twice(Connection& connection) {
    std::vector<std::string> handles;
    Query query(connection, "SELECT handle FROM person WHERE deleted_at IS NULL AND merged_into IS NULL "
                            "GROUP BY handle HAVING count(*) > 1 ORDER BY handle");
    while (query.step()) handles.push_back(query.text(0));
    return handles;
}

/// The full name of one of them that no other living person has; a way to name them all the same.
std::optional<std::string> telling_name(Connection& connection, const std::string& handle) {
    Query query(connection,
                "SELECT name FROM person p WHERE handle = ? AND deleted_at IS NULL AND merged_into IS NULL "
                "AND (SELECT count(*) FROM person q WHERE q.name = p.name AND q.deleted_at IS NULL "
                "AND q.merged_into IS NULL) = 1 ORDER BY id DESC LIMIT 1");
    query.with(handle);
    return query.step() ? std::optional(query.text(0)) : std::nullopt;
}

} // namespace

std::span<const Link> links() {
    return all_links;
}

Findings link_findings(Connection& connection) {
    Findings findings;
    for (const Link& link : links()) {
        const std::string sql =
            fmt::format("SELECT count(*) FROM {} WHERE deleted_at IS NULL AND {} NOT IN (SELECT id FROM {})",
                        link.table, link.column, link.target);
        Query query(connection, sql);
        const std::int64_t count = query.number();
        if (count == 0) continue;
        findings.push_back(
            {"orphan",
             fmt::format("{} of the table {} have no {}",
                         count == 1 ? "one row" : fmt::format("{} rows", count), link.table, link.target),
             "nothing shows them; doctor --fix marks them as removed", true});
    }
    for (const std::string& handle : handles_met_twice(connection)) {
        const auto name = telling_name(connection, handle);
        const std::string by_hand =
            name ? fmt::format("tend edit \"{}\" --handle NEW, or ", *name) : std::string();
        findings.push_back({"handle_twice", fmt::format("two people have the handle {}", handle),
                            by_hand + "doctor --fix gives the newer one another", true});
    }
    return findings;
}

} // namespace tend::store
