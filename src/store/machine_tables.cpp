#include "store/schema.hpp"

#include <array>

namespace tend::store {

namespace {

// Days are counted since 1970-01-01, so that the clocks are plain integers. A row of rhythm may be read as it
// stands where holds_from <= today < holds_until; `listed` says who the due list speaks of, `place`
// where among the pages the numbers stand that one pass over everybody weighs.
constexpr std::array objects{
    SchemaObject{"rhythm", R"(CREATE TABLE rhythm(
 person BLOB NOT NULL PRIMARY KEY,
 listed INTEGER NOT NULL,
 due INTEGER,
 handle TEXT NOT NULL,
 quiet_until INTEGER,
 holds_from INTEGER NOT NULL,
 holds_until INTEGER,
 effective_last INTEGER NOT NULL,
 cadence_count INTEGER,
 cadence_unit TEXT,
 cadence_source TEXT NOT NULL,
 cadence_days INTEGER NOT NULL,
 folded_to INTEGER NOT NULL,
 folded_id BLOB,
 silence INTEGER NOT NULL,
 last_contact INTEGER,
 last_personal INTEGER,
 contact_days BLOB NOT NULL,
 contact_day_count INTEGER NOT NULL,
 owed_since INTEGER,
 waiting_since INTEGER,
 unanswered INTEGER NOT NULL,
 last_directions TEXT NOT NULL,
 next_planned INTEGER,
 next_event INTEGER,
 place INTEGER NOT NULL
) STRICT, WITHOUT ROWID)"},
    SchemaObject{"rhythm_due",
                 "CREATE INDEX rhythm_due ON rhythm(due, handle, quiet_until) WHERE listed = 1"},
    SchemaObject{"rhythm_from", "CREATE INDEX rhythm_from ON rhythm(holds_from)"},
    SchemaObject{"rhythm_until",
                 "CREATE INDEX rhythm_until ON rhythm(holds_until) WHERE holds_until IS NOT NULL"},
    SchemaObject{"pulse_page", R"(CREATE TABLE pulse_page(
 number INTEGER NOT NULL PRIMARY KEY,
 used INTEGER NOT NULL,
 ties BLOB NOT NULL
) STRICT)"},
    SchemaObject{"name_word", R"(CREATE TABLE name_word(
 word TEXT NOT NULL,
 kind INTEGER NOT NULL,
 person BLOB NOT NULL,
 PRIMARY KEY(word, kind, person)
) STRICT, WITHOUT ROWID)"},
    SchemaObject{"name_word_person", "CREATE INDEX name_word_person ON name_word(person)"},
    SchemaObject{"undo_step", R"(CREATE TABLE undo_step(
 number INTEGER NOT NULL PRIMARY KEY,
 at INTEGER NOT NULL,
 what TEXT NOT NULL,
 turn INTEGER NOT NULL,
 undone INTEGER NOT NULL DEFAULT 0
) STRICT)"},
    SchemaObject{"undo_row", R"(CREATE TABLE undo_row(
 step INTEGER NOT NULL,
 kind INTEGER NOT NULL,
 id BLOB NOT NULL,
 before BLOB,
 after BLOB,
 mark INTEGER NOT NULL,
 PRIMARY KEY(step, kind, id)
) STRICT, WITHOUT ROWID)"},
};

} // namespace

std::span<const SchemaObject> machine_tables() {
    return objects;
}

} // namespace tend::store
