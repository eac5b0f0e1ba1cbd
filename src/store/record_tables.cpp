#include "store/schema.hpp"

#include <array>

namespace tend::store {

// No foreign keys are declared and nothing is UNIQUE but the keys: two files that were merged must never
// refuse each other's rows, and every query survives a row whose partner is not there.
namespace {

constexpr std::array objects{
    SchemaObject{"person", R"(CREATE TABLE person(
 id BLOB NOT NULL PRIMARY KEY,
 handle TEXT NOT NULL,
 name TEXT NOT NULL,
 org TEXT,
 team TEXT,
 role TEXT,
 place TEXT,
 tz TEXT,
 hours TEXT,
 away_tz TEXT,
 away_until TEXT,
 via TEXT,
 avoid TEXT,
 circle BLOB,
 cadence_count INTEGER,
 cadence_unit TEXT,
 importance TEXT NOT NULL DEFAULT 'normal',
 state TEXT NOT NULL DEFAULT 'active',
 quiet_until TEXT,
 quiet_reason TEXT,
 reply_days INTEGER,
 added_on TEXT NOT NULL,
 merged_into BLOB,
 created_at INTEGER NOT NULL,
 updated_at INTEGER NOT NULL,
 deleted_at INTEGER
) STRICT, WITHOUT ROWID)"},
    SchemaObject{"person_handle", "CREATE INDEX person_handle ON person(handle)"},
    SchemaObject{"person_circle", "CREATE INDEX person_circle ON person(circle) WHERE circle IS NOT NULL"},
    SchemaObject{"person_merged",
                 "CREATE INDEX person_merged ON person(merged_into) WHERE merged_into IS NOT NULL"},
    SchemaObject{"person_quiet",
                 "CREATE INDEX person_quiet ON person(quiet_until) WHERE quiet_until IS NOT NULL"},
    SchemaObject{"person_away",
                 "CREATE INDEX person_away ON person(away_until) WHERE away_until IS NOT NULL"},
    SchemaObject{"email", R"(CREATE TABLE email(
 id BLOB NOT NULL PRIMARY KEY,
 person BLOB NOT NULL,
 address TEXT NOT NULL,
 position INTEGER NOT NULL DEFAULT 0,
 created_at INTEGER NOT NULL,
 updated_at INTEGER NOT NULL,
 deleted_at INTEGER
) STRICT, WITHOUT ROWID)"},
    SchemaObject{"email_person", "CREATE INDEX email_person ON email(person)"},
    SchemaObject{"tag", R"(CREATE TABLE tag(
 person BLOB NOT NULL,
 name TEXT NOT NULL,
 created_at INTEGER NOT NULL,
 updated_at INTEGER NOT NULL,
 deleted_at INTEGER,
 PRIMARY KEY(person, name)
) STRICT, WITHOUT ROWID)"},
    SchemaObject{"source", R"(CREATE TABLE source(
 id BLOB NOT NULL PRIMARY KEY,
 kind TEXT NOT NULL,
 row BLOB NOT NULL,
 key TEXT NOT NULL,
 created_at INTEGER NOT NULL,
 updated_at INTEGER NOT NULL,
 deleted_at INTEGER
) STRICT, WITHOUT ROWID)"},
    SchemaObject{"source_key", "CREATE INDEX source_key ON source(key, kind)"},
    SchemaObject{"source_row", "CREATE INDEX source_row ON source(row)"},
    SchemaObject{"circle", R"(CREATE TABLE circle(
 id BLOB NOT NULL PRIMARY KEY,
 name TEXT NOT NULL,
 cadence_count INTEGER,
 cadence_unit TEXT,
 gather_count INTEGER,
 gather_unit TEXT,
 via TEXT,
 created_at INTEGER NOT NULL,
 updated_at INTEGER NOT NULL,
 deleted_at INTEGER
) STRICT, WITHOUT ROWID)"},
    SchemaObject{"interaction", R"(CREATE TABLE interaction(
 id BLOB NOT NULL PRIMARY KEY,
 on_day TEXT NOT NULL,
 at INTEGER,
 channel TEXT NOT NULL,
 direction TEXT NOT NULL DEFAULT 'both',
 tried INTEGER NOT NULL DEFAULT 0,
 wants_reply INTEGER NOT NULL DEFAULT 0,
 value TEXT,
 others INTEGER,
 text TEXT NOT NULL DEFAULT '',
 created_at INTEGER NOT NULL,
 updated_at INTEGER NOT NULL,
 deleted_at INTEGER
) STRICT, WITHOUT ROWID)"},
    SchemaObject{"interaction_day", "CREATE INDEX interaction_day ON interaction(on_day)"},
    SchemaObject{"interaction_short", "CREATE INDEX interaction_short ON interaction(substr(id, 13, 4))"},
    SchemaObject{"participant", R"(CREATE TABLE participant(
 interaction BLOB NOT NULL,
 person BLOB NOT NULL,
 created_at INTEGER NOT NULL,
 updated_at INTEGER NOT NULL,
 deleted_at INTEGER,
 PRIMARY KEY(interaction, person)
) STRICT, WITHOUT ROWID)"},
    SchemaObject{"participant_person", "CREATE INDEX participant_person ON participant(person, deleted_at)"},
    SchemaObject{"milestone", R"(CREATE TABLE milestone(
 id BLOB NOT NULL PRIMARY KEY,
 person BLOB NOT NULL,
 kind TEXT NOT NULL,
 label TEXT NOT NULL DEFAULT '',
 month INTEGER NOT NULL,
 day INTEGER NOT NULL,
 year INTEGER,
 yearly INTEGER NOT NULL DEFAULT 0,
 lead_days INTEGER,
 done_on TEXT,
 created_at INTEGER NOT NULL,
 updated_at INTEGER NOT NULL,
 deleted_at INTEGER
) STRICT, WITHOUT ROWID)"},
    SchemaObject{"milestone_person", "CREATE INDEX milestone_person ON milestone(person)"},
    SchemaObject{"milestone_date", "CREATE INDEX milestone_date ON milestone(month, day)"},
    SchemaObject{"milestone_notice",
                 "CREATE INDEX milestone_notice ON milestone(lead_days) WHERE lead_days > 21"},
    SchemaObject{"milestone_short", "CREATE INDEX milestone_short ON milestone(substr(id, 13, 4))"},
    SchemaObject{"follow_up", R"(CREATE TABLE follow_up(
 id BLOB NOT NULL PRIMARY KEY,
 person BLOB NOT NULL,
 owner TEXT NOT NULL,
 kind TEXT NOT NULL,
 what TEXT NOT NULL,
 made_on TEXT NOT NULL,
 due_on TEXT,
 start_by TEXT,
 interaction BLOB,
 done_on TEXT,
 dropped INTEGER NOT NULL DEFAULT 0,
 created_at INTEGER NOT NULL,
 updated_at INTEGER NOT NULL,
 deleted_at INTEGER
) STRICT, WITHOUT ROWID)"},
    SchemaObject{"follow_up_person", "CREATE INDEX follow_up_person ON follow_up(person)"},
    SchemaObject{"follow_up_open", "CREATE INDEX follow_up_open ON follow_up(due_on) "
                                   "WHERE done_on IS NULL AND dropped = 0 AND deleted_at IS NULL"},
    SchemaObject{"follow_up_start",
                 "CREATE INDEX follow_up_start ON follow_up(start_by) WHERE start_by IS NOT NULL "
                 "AND done_on IS NULL AND dropped = 0 AND deleted_at IS NULL"},
    SchemaObject{"follow_up_short", "CREATE INDEX follow_up_short ON follow_up(substr(id, 13, 4))"},
    SchemaObject{"fact", R"(CREATE TABLE fact(
 id BLOB NOT NULL PRIMARY KEY,
 person BLOB NOT NULL,
 key TEXT NOT NULL,
 value TEXT NOT NULL,
 noted_on TEXT,
 created_at INTEGER NOT NULL,
 updated_at INTEGER NOT NULL,
 deleted_at INTEGER
) STRICT, WITHOUT ROWID)"},
    SchemaObject{"fact_person", "CREATE INDEX fact_person ON fact(person)"},
    SchemaObject{"holiday", R"(CREATE TABLE holiday(
 id BLOB NOT NULL PRIMARY KEY,
 place TEXT NOT NULL,
 on_day TEXT NOT NULL,
 label TEXT NOT NULL DEFAULT '',
 created_at INTEGER NOT NULL,
 updated_at INTEGER NOT NULL,
 deleted_at INTEGER
) STRICT, WITHOUT ROWID)"},
    SchemaObject{"setting", R"(CREATE TABLE setting(
 key TEXT NOT NULL PRIMARY KEY,
 value TEXT NOT NULL,
 created_at INTEGER NOT NULL,
 updated_at INTEGER NOT NULL,
 deleted_at INTEGER
) STRICT, WITHOUT ROWID)"},
    SchemaObject{"erased", R"(CREATE TABLE erased(
 id BLOB NOT NULL PRIMARY KEY,
 at INTEGER NOT NULL
) STRICT, WITHOUT ROWID)"},
};

} // namespace

std::span<const SchemaObject> record_tables() {
    return objects;
}

} // namespace tend::store
