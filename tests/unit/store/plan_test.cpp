#include "scratch.hpp"
#include "support/catch.hpp"

#include "store/connection.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <set>

using namespace tend;
using namespace tend::test;
using store::Change;

namespace {

/// Notes every statement a connection runs.
class Statements {
  public:
    explicit Statements(sqlite3* database) : database_(database) {
        sqlite3_trace_v2(
            database, SQLITE_TRACE_STMT,
            [](unsigned, void* self, void* statement, void*) {
                static_cast<Statements*>(self)->texts_.insert(
                    sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
                return 0;
            },
            this);
    }
    ~Statements() { sqlite3_trace_v2(database_, 0, nullptr, nullptr); }
    Statements(const Statements&) = delete;
    Statements& operator=(const Statements&) = delete;
    [[nodiscard]] const std::set<std::string>& texts() const { return texts_; }

  private:
    sqlite3* database_;
    std::set<std::string> texts_;
};

/// Lines of the plans that read a whole table of records, or a whole index of one.
std::vector<std::string> scans(const std::filesystem::path& path, const std::set<std::string>& statements) {
    SQLite::Database database(path.string());
    std::vector<std::string> found;
    for (const std::string& text : statements) {
        if (text.find("SELECT") == std::string::npos && text.find("UPDATE") == std::string::npos) continue;
        SQLite::Statement plan(database, "EXPLAIN QUERY PLAN " + text);
        while (plan.executeStep()) {
            const std::string line = plan.getColumn(3).getString();
            for (const std::string table :
                 {"person", "p", "interaction", "i", "participant", "rhythm", "name_word"}) {
                const std::string scan = "SCAN " + table;
                if (line == scan || line.starts_with(scan + " ")) found.push_back(line + " <- " + text);
            }
        }
    }
    return found;
}

} // namespace

TEST_CASE("everyday commands never read a whole table") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const PersonId bo = scratch.add("Bo Li");
    scratch.talk({ana, bo}, on("2026-03-01"));
    std::set<std::string> texts;
    {
        const Statements statements(scratch.store().connection().handle());
        const auto& store = scratch.store();
        (void)store.resolve("ana");
        (void)store.resolve("so");
        (void)store.people_with_email("a@b");
        (void)store.person_on(ana, scratch.today());
        (void)store.person_on(ana, on("2020-01-01"));
        (void)store.history(ana, {}, 5);
        (void)store.history({}, {}, 5);
        (void)store.last_channel(ana, scratch.today());
        (void)store.milestones(ana);
        (void)store.open_follow_ups(ana);
        (void)store.is_handle_taken("ana");
        scratch.talk({ana}, on("2026-03-16"));
        scratch.change("edit", [&](Change& change) {
            Person person = change.store().person(ana);
            person.team = "x";
            person.emails = {"a@b"};
            person.tags = {"t"};
            change.save(person);
        });
        scratch.change("undo", [](Change& change) { change.undo(); });
        texts = statements.texts();
    }
    CHECK(texts.size() > 20);
    CHECK(scans(scratch.path(), texts) == std::vector<std::string>{});
}

TEST_CASE("the due list reads its index alone, in order") {
    ScratchStore scratch;
    std::set<std::string> texts;
    {
        const Statements statements(scratch.store().connection().handle());
        (void)scratch.store().due(scratch.today(), scratch.today(), {}, 10);
        texts = statements.texts();
    }
    SQLite::Database database(scratch.path().string());
    bool has_index = false;
    for (const std::string& text : texts) {
        if (!text.starts_with("SELECT")) continue;
        SQLite::Statement plan(database, "EXPLAIN QUERY PLAN " + text);
        while (plan.executeStep()) {
            const std::string line = plan.getColumn(3).getString();
            has_index |= line.find("SEARCH r USING INDEX rhythm_due (due>? AND due<?)") != std::string::npos;
            INFO(text);
            CHECK(line.find("ORDER BY") == std::string::npos);
        }
    }
    CHECK(has_index);
    CHECK(scans(scratch.path(), texts) == std::vector<std::string>{});
}

TEST_CASE("what lies ahead is found by its days") {
    ScratchStore scratch;
    const Day first = scratch.today();
    const Day last = first + days{7};
    std::set<std::string> texts;
    {
        const Statements statements(scratch.store().connection().handle());
        (void)scratch.store().coming_up(first, first, last, {});
        (void)scratch.store().milestones_between(first, last);
        (void)scratch.store().follow_ups_between(first, last);
        (void)scratch.store().history_between(first, last);
        (void)scratch.store().people_back(first, last);
        texts = statements.texts();
    }
    CHECK(scans(scratch.path(), texts) == std::vector<std::string>{});
}

TEST_CASE("the pass of suggestions reads pages of numbers, and of the tables only what is near") {
    ScratchStore scratch;
    FollowUp later;
    later.person = scratch.add("Bo Li");
    later.due_on = scratch.today() + days{1};
    scratch.change("follow-up", [&](Change& change) { change.save(later); });
    std::set<std::string> texts;
    {
        const Statements statements(scratch.store().connection().handle());
        scratch.store().for_each_pulse(scratch.today(), [](const TiePulse&) {});
        (void)scratch.store().near_milestones(scratch.today());
        (void)scratch.store().near_follow_ups(scratch.today());
        (void)scratch.store().returned_between(scratch.today(), scratch.today());
        texts = statements.texts();
    }
    CHECK(texts.contains("SELECT ties FROM pulse_page"));
    CHECK(scans(scratch.path(), texts) == std::vector<std::string>{});
}

TEST_CASE("looking back reads the interactions of its period, in order, and no others") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    std::set<std::string> texts;
    {
        const Statements statements(scratch.store().connection().handle());
        (void)scratch.store().contacts_between(on("2026-01-01"), scratch.today());
        (void)scratch.store().contacts_with(ana, on("2026-01-01"), scratch.today());
        (void)scratch.store().contact_days(ana, scratch.today());
        texts = statements.texts();
    }
    SQLite::Database database(scratch.path().string());
    bool has_range = false;
    for (const std::string& text : texts) {
        if (text.find("INDEXED BY interaction_day") == std::string::npos) continue;
        SQLite::Statement plan(database, "EXPLAIN QUERY PLAN " + text);
        while (plan.executeStep()) {
            const std::string line = plan.getColumn(3).getString();
            has_range |= line.find("interaction_day (on_day>? AND on_day<?)") != std::string::npos;
            CHECK(line.find("ORDER BY") == std::string::npos);
        }
    }
    CHECK(has_range);
    CHECK(scans(scratch.path(), texts) == std::vector<std::string>{});
}
