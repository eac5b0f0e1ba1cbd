#include "store/findings.hpp"

#include "store/connection.hpp"
#include "store/name_words.hpp"
#include "store/pulse_pages.hpp"
#include "store/query.hpp"
#include "store/rhythm_table.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <optional>

namespace tend::store {

namespace {

constexpr int people_at_once = 500;

std::int64_t counted(Connection& connection, std::string_view sql) {
    Query query(connection, sql);
    return query.number();
}

std::int64_t packed_ties(Connection& connection) {
    std::int64_t count = 0;
    for_each_packed_tie(connection, [&count](const PackedTie&) { ++count; });
    return count;
}

/// A history that cannot be read is told as such; here it only means that nothing can be compared.
template<class IsRight>
bool is_right(IsRight&& compare) try {
    return compare();
} catch (const StoreError&) {
    return true;
}

Findings stale(std::string_view code, std::string_view what, std::int64_t count) {
    if (count == 0) return {};
    return {{std::string(code),
             fmt::format("{} not fit the records of {}", what,
                         count == 1 ? "one person" : fmt::format("{} people", count)),
             "doctor --fix builds it anew from the records", true}};
}

} // namespace

std::vector<PersonId> everyone(Connection& connection) {
    std::vector<PersonId> people;
    Query query(connection,
                "SELECT id FROM person WHERE deleted_at IS NULL AND merged_into IS NULL ORDER BY id");
    while (query.step()) people.push_back(PersonId{query.uuid(0)});
    return people;
}

Findings derived_findings(Connection& connection, Day today) {
    std::int64_t rhythms =
        counted(connection, "SELECT count(*) FROM rhythm WHERE person NOT IN "
                            "(SELECT id FROM person WHERE deleted_at IS NULL AND merged_into IS NULL)");
    rhythms += std::abs(counted(connection, "SELECT count(*) FROM rhythm") - packed_ties(connection));
    std::int64_t words =
        counted(connection, "SELECT count(DISTINCT person) FROM name_word WHERE person NOT IN "
                            "(SELECT id FROM person WHERE deleted_at IS NULL AND merged_into IS NULL)");
    std::optional<Reading> moment;
    int looked_at = 0;
    for (const PersonId person : everyone(connection)) {
        // One moment for a person's history and clock, but not for everybody: others want to write.
        if (looked_at++ % people_at_once == 0) {
            moment.reset();
            moment.emplace(connection);
        }
        if (!is_right([&] { return is_rhythm_right(connection, person, today); })) ++rhythms;
        if (!is_right([&] { return are_name_words_right(connection, person); })) ++words;
    }
    Findings findings = stale("rhythm_stale", "the clock does", rhythms);
    for (Finding& finding : stale("name_words_stale", "the index of names does", words))
        findings.push_back(std::move(finding));
    return findings;
}

} // namespace tend::store
