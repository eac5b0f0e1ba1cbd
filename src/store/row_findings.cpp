#include "store/findings.hpp"

#include "store/connection.hpp"
#include "store/field_text.hpp"
#include "store/query.hpp"
#include "store/row_image.hpp"
#include "store/table.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace tend::store {

namespace {

/// Reads a column as the program does, and throws where it could not.
using Reader = void (*)(const Query&, int);

void day(const Query& row, int column) {
    static_cast<void>(day_at(row, column));
}
void maybe_day(const Query& row, int column) {
    static_cast<void>(maybe_day_at(row, column));
}
void channels(const Query& row, int column) {
    static_cast<void>(channels_at(row, column));
}
void hours(const Query& row, int column) {
    static_cast<void>(hours_at(row, column));
}
void cadence(const Query& row, int column) {
    static_cast<void>(choice_at(row, column));
}
void id(const Query& row, int column) {
    static_cast<void>(row.uuid(column));
}
template<auto parse>
void word(const Query& row, int column) {
    static_cast<void>(word_at(row, column, parse));
}
template<auto parse>
void maybe_word(const Query& row, int column) {
    if (!row.is_null(column)) word<parse>(row, column);
}
void calendar_day(const Query& row, int column) {
    const auto year = row.maybe_integer(column).value_or(2000); // a leap year: 29 February may be meant
    const auto month = row.integer(column + 1);
    const auto day_of_month = row.integer(column + 2);
    const bool is_small =
        year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day_of_month >= 1 && day_of_month <= 31;
    if (!is_small ||
        !make_day(static_cast<int>(year), static_cast<unsigned>(month), static_cast<unsigned>(day_of_month)))
        refuse_column(row, fmt::format("{}-{}-{}", year, month, day_of_month));
}

struct ColumnRule {
    int column;
    Reader read;
};
/// A table, the columns there is a rule for, and the rules.
struct TableRules {
    std::string_view table, select;
    std::vector<ColumnRule> rules;
};

const std::vector<TableRules>& all_rules() {
    static const std::vector<TableRules> all{
        {"person",
         "SELECT id, away_until, quiet_until, added_on, importance, state, via, avoid, hours, cadence_count, "
         "cadence_unit FROM person",
         {{0, id},
          {1, maybe_day},
          {2, maybe_day},
          {3, day},
          {4, word<parse_importance>},
          {5, word<parse_person_state>},
          {6, channels},
          {7, channels},
          {8, hours},
          {9, cadence}}},
        {"circle",
         "SELECT id, via, cadence_count, cadence_unit, gather_count, gather_unit FROM circle",
         {{0, id}, {1, channels}, {2, cadence}, {4, cadence}}},
        {"interaction",
         "SELECT id, on_day, channel, direction, value FROM interaction",
         {{0, id},
          {1, day},
          {2, word<parse_channel_word>},
          {3, word<parse_direction>},
          {4, maybe_word<parse_value>}}},
        {"participant", "SELECT interaction, person FROM participant", {{0, id}, {1, id}}},
        {"milestone",
         "SELECT id, person, kind, done_on, year, month, day FROM milestone",
         {{0, id}, {1, id}, {2, word<parse_milestone_kind>}, {3, maybe_day}, {4, calendar_day}}},
        {"follow_up",
         "SELECT id, person, owner, kind, made_on, due_on, start_by, done_on FROM follow_up",
         {{0, id},
          {1, id},
          {2, word<parse_owner>},
          {3, word<parse_follow_up_kind>},
          {4, day},
          {5, maybe_day},
          {6, maybe_day},
          {7, maybe_day}}},
        {"email", "SELECT id, person FROM email", {{0, id}, {1, id}}},
        {"tag", "SELECT person FROM tag", {{0, id}}},
        {"source", "SELECT id, row FROM source", {{0, id}, {1, id}}},
        {"fact", "SELECT id, person, noted_on FROM fact", {{0, id}, {1, id}, {2, maybe_day}}},
        {"holiday", "SELECT id, on_day FROM holiday", {{0, id}, {1, day}}},
    };
    return all;
}

/// What the row was refused for; empty where it can be read.
std::string refusal_of(const Query& row, const std::vector<ColumnRule>& rules) {
    for (const ColumnRule& rule : rules) {
        try {
            rule.read(row, rule.column);
        } catch (const StoreError& error) {
            const std::string_view why = error.what();
            return std::string(
                why.substr(why.find(": ") + 2)); // behind the file's name, which is told already
        }
    }
    return {};
}

/// How many rows something is wrong with, and what it is with the first.
struct Tally {
    std::int64_t count = 0;
    std::string first;

    void add(std::string what) {
        if (count++ == 0) first = std::move(what);
    }
};

Finding row_finding(std::string_view code, std::string_view table, const Tally& tally) {
    return {std::string(code),
            fmt::format("{} of the table {}: {}",
                        tally.count == 1 ? "one row" : fmt::format("{} rows", tally.count), table,
                        tally.first),
            "a backup from before that is the way back: tend restore lists them"};
}

Findings rule_findings(Connection& connection) {
    Findings findings;
    for (const TableRules& table : all_rules()) {
        Tally tally;
        Query query(connection, table.select);
        while (query.step()) {
            if (auto refusal = refusal_of(query, table.rules); !refusal.empty())
                tally.add(std::move(refusal));
        }
        if (tally.count > 0) findings.push_back(row_finding("row_damaged", table.table, tally));
    }
    return findings;
}

Findings text_findings(Connection& connection) {
    Findings findings;
    for (const Table& table : tables()) {
        Tally tally;
        const std::string select = fmt::format("SELECT * FROM {}", table.name());
        Query query(connection, select);
        while (query.step()) {
            for (std::size_t column = 0; column < table.size(); ++column) {
                const auto at = static_cast<int>(column);
                if (query.is_text(at) && !text::is_valid_utf8(query.text(at))) {
                    tally.add("a text that is no UTF-8");
                    break;
                }
            }
        }
        if (tally.count > 0) findings.push_back(row_finding("text_damaged", table.name(), tally));
    }
    return findings;
}

bool can_be_read(const Query& row) try {
    const Table& kind = table(static_cast<TableId>(row.integer(1)));
    const std::string key = row.bytes(2);
    static_cast<void>(kind.key_values(key));
    for (const int image : {3, 4}) {
        if (!row.is_null(image)) static_cast<void>(row_from(kind, key, row.bytes(image)));
    }
    return true;
} catch (const std::runtime_error&) {
    return false;
}

} // namespace

std::vector<std::int64_t> unreadable_steps(Connection& connection) {
    std::vector<std::int64_t> steps;
    Query query(connection, "SELECT step, kind, id, before, after FROM undo_row ORDER BY step");
    while (query.step()) {
        const std::int64_t step = query.integer(0);
        if ((steps.empty() || steps.back() != step) && !can_be_read(query)) steps.push_back(step);
    }
    return steps;
}

Findings row_findings(Connection& connection, Depth depth) {
    Findings findings = rule_findings(connection);
    if (depth == Depth::quick) return findings;
    for (Finding& finding : text_findings(connection)) findings.push_back(std::move(finding));
    if (const auto steps = unreadable_steps(connection); !steps.empty()) {
        findings.push_back(
            {"undo_damaged",
             fmt::format("{} in the undo history cannot be read",
                         steps.size() == 1 ? "one command" : fmt::format("{} commands", steps.size())),
             "doctor --fix drops them from that history; the records stay", true});
    }
    return findings;
}

} // namespace tend::store
