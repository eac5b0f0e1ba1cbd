#include "store/findings.hpp"

#include "store/connection.hpp"
#include "store/query.hpp"

#include <fmt/format.h>

namespace tend::store {

namespace {

/// What SQLite objects to; empty where it is content.
std::vector<std::string> objections(Connection& connection, std::string_view check) {
    std::vector<std::string> found;
    try {
        Query query(connection, check);
        while (query.step()) {
            if (query.text(0) != "ok") found.push_back(query.text(0));
        }
    } catch (const StoreError& error) {
        if (error.code() != ErrorCode::corrupt) throw;
        found.emplace_back(error.what());
    }
    return found;
}

} // namespace

Findings page_findings(Connection& connection, Depth depth) {
    Findings findings;
    for (const std::string& objection : objections(connection, "PRAGMA quick_check(10)")) {
        findings.push_back({"page_damaged", fmt::format("the file is damaged: {}", objection), {}});
    }
    if (depth == Depth::quick || !findings.empty()) return findings;
    for (const std::string& objection : objections(connection, "PRAGMA integrity_check(10)")) {
        findings.push_back({"index_damaged",
                            fmt::format("an index does not agree with its table: {}", objection),
                            "doctor --fix builds the indexes anew", true});
    }
    return findings;
}

} // namespace tend::store
