#include "scratch.hpp"
#include "store/erasing.hpp"
#include "store/health.hpp"
#include "store/ring.hpp"
#include "store/safekeeping.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace tend;
using namespace tend::test;
using std::filesystem::perms;
using store::Depth;
using store::Store;

namespace {

std::vector<std::string> codes_of(const Health& health) {
    std::vector<std::string> codes;
    for (const Finding& finding : health.findings) {
        CHECK_FALSE(finding.message.empty());
        CHECK_FALSE(finding.hint.empty());
        codes.push_back(finding.code);
    }
    return codes;
}

/// Some people with a history, and something of every kind.
struct Lived {
    ScratchStore scratch;
    PersonId ana = scratch.add("Ana Souza");
    PersonId bo = scratch.add("Bo Li");

    Lived() {
        for (const char* day : {"2026-01-10", "2026-02-01", "2026-02-20", "2026-03-10"}) {
            scratch.talk({ana}, on(day));
            scratch.talk({ana, bo}, on(day));
        }
        scratch.talk({bo}, on("2026-04-01"), "planned");
        scratch.change("more", [&](store::Change& change) {
            Fact fact{{}, "coffee", "flat white", {}};
            change.save(ana, fact);
            FollowUp promise;
            promise.person = bo;
            promise.what = "send the deck";
            promise.made_on = on("2026-03-01");
            change.save(promise);
            change.set("user.place", "DE");
        });
    }
    [[nodiscard]] const std::filesystem::path& path() const { return scratch.path(); }
    [[nodiscard]] Health examined(Depth depth = Depth::quick, std::string_view day = "2026-03-16") const {
        return store::examine(path(), depth, on(day));
    }
    [[nodiscard]] Health mended(Depth depth = Depth::quick) const {
        return store::mend(path(), depth, scratch.now(), scratch.today());
    }
};

using Codes = std::vector<std::string>;

/// The finding is there, nothing is written by looking, and `mend` takes it away after a backup.
void check_mended(Lived& lived, const std::string& code, Depth depth = Depth::quick) {
    const std::string before = bytes_of(lived.path());
    CHECK(codes_of(lived.examined(depth)) == Codes{code});
    CHECK((bytes_of(lived.path()) == before));
    const Health health = lived.mended(depth);
    REQUIRE(codes_of(health) == Codes{code});
    CHECK(health.findings.front().fixed);
    REQUIRE(health.backup);
    CHECK((bytes_of(*health.backup).size() == before.size()));
    CHECK(codes_of(lived.examined(Depth::deep)).empty());
}

} // namespace

TEST_CASE("a file that lived is healthy, on any day, looked at in any depth") {
    const Lived lived;
    for (const Depth depth : {Depth::quick, Depth::deep}) {
        for (const char* day : {"2026-01-01", "2026-03-16", "2026-04-01", "2026-05-20", "2031-01-01"}) {
            INFO(day);
            const Health health = lived.examined(depth, day);
            CHECK(codes_of(health).empty());
            REQUIRE(health.totals);
            CHECK(health.totals->people == 2);
            CHECK(health.totals->interactions == 9);
        }
    }
    const Health health = lived.mended();
    CHECK(codes_of(health).empty());
    CHECK_FALSE(health.backup);
    CHECK(store::ring_of(lived.path()).empty());
}

TEST_CASE("derived rows that do not fit the records are found and built anew") {
    Lived lived;
    SECTION("a clock that says something else") {
        for (const char* column : {"due = 1", "silence = silence + 1", "handle = 'x'", "listed = 1 - listed",
                                   "contact_days = x'00000000'", "holds_until = NULL", "unanswered = 9"}) {
            INFO(column);
            Lived one;
            run_sql(one.path(), std::string("UPDATE rhythm SET ") + column + " WHERE handle = 'bo'");
            check_mended(one, "rhythm_stale");
        }
    }
    SECTION("no clock") {
        run_sql(lived.path(), "DELETE FROM rhythm WHERE handle = 'ana'");
        check_mended(lived, "rhythm_stale");
    }
    SECTION("empty places") {
        run_sql(lived.path(), "UPDATE pulse_page SET ties = zeroblob(48 * 84)");
        check_mended(lived, "rhythm_stale");
    }
    SECTION("no page of numbers") {
        run_sql(lived.path(), "DELETE FROM pulse_page");
        check_mended(lived, "rhythm_stale");
    }
    SECTION("numbers of nobody") {
        run_sql(lived.path(), "INSERT INTO pulse_page SELECT number + 1, used, ties FROM pulse_page");
        check_mended(lived, "rhythm_stale");
    }
    SECTION("a clock of nobody") {
        run_sql(lived.path(), "UPDATE rhythm SET person = zeroblob(16) WHERE handle = 'ana'");
        check_mended(lived, "rhythm_stale");
    }
    SECTION("a word less") {
        run_sql(lived.path(), "DELETE FROM name_word WHERE word = 'souza'");
        check_mended(lived, "name_words_stale");
    }
    SECTION("a word of nobody") {
        run_sql(lived.path(), "INSERT INTO name_word VALUES('zoe', 4, zeroblob(16))");
        check_mended(lived, "name_words_stale");
    }
}

TEST_CASE("rows of nobody are found and taken out of sight") {
    Lived lived;
    run_sql(lived.path(), "UPDATE fact SET person = zeroblob(16)");
    check_mended(lived, "orphan");
    CHECK(asked_sql(lived.path(), "SELECT deleted_at IS NOT NULL FROM fact") == "1");
}

TEST_CASE("a handle that two people have is found, and the newer one gets another") {
    Lived lived;
    lived.scratch.change("add", [](store::Change& change) {
        Person other;
        other.handle = "ana2";
        other.name = "Ana Silva";
        other.added_on = on("2026-03-01");
        change.save(other);
        other = {};
        other.handle = "zoe";
        other.name = "Zoe";
        other.added_on = on("2026-03-01");
        change.save(other);
    });
    run_sql(lived.path(), "UPDATE person SET handle = 'ana' WHERE handle = 'zoe';"
                          "UPDATE rhythm SET handle = 'ana' WHERE handle = 'zoe';"
                          "UPDATE name_word SET word = 'ana' WHERE word = 'zoe' AND kind = 0");
    const Health found = lived.examined();
    REQUIRE(codes_of(found) == Codes{"handle_twice"});
    CHECK(found.findings.front().hint.starts_with("tend edit \"Zoe\" --handle"));
    check_mended(lived, "handle_twice");
    CHECK(asked_sql(lived.path(), "SELECT handle FROM person WHERE name = 'Zoe'") == "ana3");
    CHECK(asked_sql(lived.path(), "SELECT handle FROM person WHERE name = 'Ana Souza'") == "ana");
}

TEST_CASE("values tend would not have written are found, and a backup named as the way back") {
    for (const char* sql :
         {"UPDATE interaction SET on_day = '2023-02-30' WHERE text = 'planned'",
          "UPDATE interaction SET channel = 'telegraph' WHERE text = 'planned'",
          "UPDATE interaction SET direction = 'up' WHERE text = 'planned'",
          "UPDATE follow_up SET owner = 'nobody'", "UPDATE follow_up SET due_on = 'soon'",
          "UPDATE fact SET noted_on = '2026-13-01'", "UPDATE person SET state = 'gone' WHERE handle = 'bo'",
          "UPDATE person SET hours = 'always' WHERE handle = 'bo'",
          "UPDATE person SET cadence_unit = 'moon' WHERE handle = 'bo'",
          "UPDATE person SET via = 'smoke' WHERE handle = 'bo'"}) {
        INFO(sql);
        const Lived lived;
        run_sql(lived.path(), sql);
        const auto codes = codes_of(lived.examined());
        CHECK(std::find(codes.begin(), codes.end(), "row_damaged") != codes.end());
    }
}

TEST_CASE("a yearly day that no calendar has is found, whichever part of it is wrong") {
    Lived lived;
    lived.scratch.change("milestone", [&](store::Change& change) {
        Milestone milestone;
        milestone.person = lived.bo;
        milestone.on = {1990, 4, 15};
        change.save(milestone);
    });
    for (const char* wrong : {"year = 0", "year = 10000", "month = 0", "month = 13", "day = 0", "day = 32",
                              "month = 2, day = 30"}) {
        INFO(wrong);
        const std::string sound = bytes_of(lived.path());
        run_sql(lived.path(),
                std::string("PRAGMA ignore_check_constraints=1; UPDATE milestone SET ") + wrong);
        const auto codes = codes_of(lived.examined());
        CHECK(std::find(codes.begin(), codes.end(), "row_damaged") != codes.end());
        write_bytes(lived.path(), sound);
    }
    CHECK(codes_of(lived.examined()).empty());
}

TEST_CASE("how many rows and commands cannot be read is told with the first of them") {
    Lived lived;
    run_sql(lived.path(),
            "UPDATE interaction SET channel = 'telegraph' WHERE id IN (SELECT id FROM interaction LIMIT 2);"
            "UPDATE undo_row SET before = x'00' WHERE step IN (3, 4)");
    const Health health = lived.examined(Depth::deep);
    const auto message_of = [&](std::string_view code) {
        for (const Finding& finding : health.findings)
            if (finding.code == code) return finding.message;
        return std::string();
    };
    CHECK(message_of("row_damaged").starts_with("2 rows of the table interaction: "));
    CHECK(message_of("undo_damaged").starts_with("2 commands in the undo history"));
}

TEST_CASE("only a deep look reads all text, the undo history and the indexes") {
    Lived lived;
    SECTION("a text that is no UTF-8") {
        run_sql(lived.path(), "UPDATE fact SET value = CAST(x'ff' AS TEXT)");
        CHECK(codes_of(lived.examined()).empty());
        CHECK(codes_of(lived.examined(Depth::deep)) == Codes{"text_damaged"});
    }
    SECTION("an index that says something else than its table") {
        make_index_lie(lived.path());
        CHECK(codes_of(lived.examined()).empty());
        CHECK(lived.examined(Depth::deep).findings.front().code == "index_damaged");
        const Health health = lived.mended(Depth::deep);
        REQUIRE_FALSE(health.findings.empty());
        for (const Finding& finding : health.findings) {
            CHECK(finding.code == "index_damaged");
            CHECK(finding.fixed);
        }
        CHECK(codes_of(lived.examined(Depth::deep)).empty());
        CHECK(asked_sql(lived.path(), "PRAGMA integrity_check") == "ok");
    }
    SECTION("an undo step that cannot be read") {
        run_sql(lived.path(), "UPDATE undo_row SET before = x'00' WHERE step = 3");
        CHECK(codes_of(lived.examined()).empty());
        check_mended(lived, "undo_damaged", Depth::deep);
        CHECK(asked_sql(lived.path(), "SELECT count(*) FROM undo_step WHERE number = 3") == "0");
    }
}

TEST_CASE("one row that cannot be read does not keep the rest from being mended") {
    Lived lived;
    run_sql(lived.path(), "UPDATE interaction SET channel = 'telegraph' WHERE text = 'planned';"
                          "DELETE FROM rhythm; UPDATE fact SET person = zeroblob(16)");
    const Health health = lived.mended();
    CHECK(health.backup);
    const auto fixed = [&](std::string_view code) {
        return std::any_of(health.findings.begin(), health.findings.end(),
                           [&](const Finding& finding) { return finding.code == code && finding.fixed; });
    };
    CHECK(fixed("orphan"));
    CHECK_FALSE(fixed("row_damaged"));
    CHECK(asked_sql(lived.path(), "SELECT group_concat(handle) FROM rhythm") == "ana");
}

TEST_CASE("permissions are looked at and mended") {
    Lived lived;
    store::copy_to_ring(lived.path());
    const auto backup = store::ring_of(lived.path()).front();
    std::filesystem::permissions(lived.path(), static_cast<perms>(0640));
    std::filesystem::permissions(backup, static_cast<perms>(0604));
    std::filesystem::permissions(lived.scratch.folder(), static_cast<perms>(0722));
    CHECK(codes_of(lived.examined()) == Codes{"file_mode", "folder_mode", "backup_mode"});
    const Health health = lived.mended();
    CHECK(codes_of(health) == Codes{"file_mode", "folder_mode", "backup_mode"});
    for (const Finding& finding : health.findings) CHECK(finding.fixed);
    CHECK_FALSE(health.backup);
    CHECK(std::filesystem::status(lived.path()).permissions() == static_cast<perms>(0600));
    CHECK(std::filesystem::status(backup).permissions() == static_cast<perms>(0600));
    CHECK(std::filesystem::status(lived.scratch.folder()).permissions() == static_cast<perms>(0700));
}

TEST_CASE("a folder for everybody is well where it is sticky") {
    const Lived lived;
    std::filesystem::permissions(lived.scratch.folder(), static_cast<perms>(01777));
    CHECK(codes_of(lived.examined()).empty());
}

TEST_CASE("what a cut-off command left is found and removed, what was set aside stays") {
    const Lived lived;
    for (const char* ending : {".backup-new", ".restore-0123abcd", ".damaged-1"})
        write_bytes(lived.path().string() + ending, "x");
    CHECK(codes_of(lived.examined()) == Codes{"leftover", "leftover"});
    const Health health = lived.mended();
    for (const Finding& finding : health.findings) CHECK(finding.fixed);
    CHECK_FALSE(std::filesystem::exists(lived.path().string() + ".backup-new"));
    CHECK_FALSE(std::filesystem::exists(lived.path().string() + ".restore-0123abcd"));
    CHECK(std::filesystem::exists(lived.path().string() + ".damaged-1"));
}

TEST_CASE("a forget that was cut off is brought to its end") {
    Lived lived;
    const auto copy = lived.scratch.folder() / "copy.db";
    static_cast<void>(store::back_up(lived.path(), copy, store::Existing::refuse));
    lived.scratch.change("forget", [&](store::Change& change) { change.forget(lived.ana); });
    SECTION("by its note") {
        auto& connection = lived.scratch.store().connection();
        store::note_unfinished_forgetting(connection, lived.scratch.now());
        CHECK(codes_of(lived.examined()) == Codes{"forget_unfinished"});
    }
    SECTION("by a backup that holds them still") {
        std::filesystem::rename(copy, lived.path().string() + ".backup-1");
        CHECK(codes_of(lived.examined()) == Codes{"forgotten_in_backup"});
    }
    const Health health = lived.mended();
    REQUIRE(health.findings.size() == 1);
    CHECK(health.findings.front().fixed);
    CHECK(codes_of(lived.examined()).empty());
    CHECK(store::ring_of(lived.path()).empty());
}

TEST_CASE("what cannot be opened is told in words, and left as it is") {
    const Lived lived;
    const ScratchFolder folder;
    const auto path = folder.file("tend.db");
    std::string code = "corrupt";
    SECTION("a text") {
        write_bytes(path, "Dear diary " + std::string(2000, '.'));
    }
    SECTION("another program's") {
        run_sql(path, "CREATE TABLE x(y)");
        code = "storage";
    }
    SECTION("newer") {
        write_bytes(path, bytes_of(lived.path()));
        run_sql(path, "PRAGMA user_version=99");
        code = "too_new";
    }
    SECTION("a trigger of somebody else's") {
        write_bytes(path, bytes_of(lived.path()));
        run_sql(path, "CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM person; END");
    }
    std::filesystem::permissions(path, static_cast<perms>(0600));
    const std::string before = bytes_of(path);
    CHECK(codes_of(store::examine(path, Depth::deep, on("2026-03-16"))) == Codes{code});
    const Health health = store::mend(path, Depth::deep, lived.scratch.now(), lived.scratch.today());
    CHECK(codes_of(health) == Codes{code});
    CHECK_FALSE(health.findings.front().fixed);
    CHECK_FALSE(health.totals);
    CHECK((bytes_of(path) == before));
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("damaged pages are told with the newest backup that is whole, and nothing within is touched") {
    Lived lived;
    store::copy_to_ring(lived.path());
    const auto good = store::ring_of(lived.path()).front();
    lived.scratch.talk({lived.ana}, on("2026-03-11"), "a word more");
    const std::string bytes = bytes_of(lived.path());
    write_bytes(lived.path().string() + ".backup-2", bytes.substr(0, bytes.size() / 2));
    std::string damaged = bytes;
    const std::size_t at = damaged.find("a word more");
    for (std::size_t byte = at - (at % 4096); byte < at - (at % 4096) + 60; ++byte) damaged[byte] = '\x7f';
    const ScratchFolder folder;
    const auto path = folder.file("tend.db");
    write_bytes(path, damaged);
    std::filesystem::permissions(path, static_cast<perms>(0600));
    for (const char* number : {"1", "2"}) {
        const std::string ending = std::string(".backup-") + number;
        std::filesystem::copy_file(lived.path().string() + ending, path.string() + ending);
        std::filesystem::permissions(path.string() + ending, static_cast<perms>(0600));
    }
    const Health health = store::mend(path, Depth::quick, lived.scratch.now(), lived.scratch.today());
    REQUIRE_FALSE(health.findings.empty());
    CHECK(health.findings.front().code == "page_damaged");
    CHECK(health.findings.front().hint ==
          "tend restore " + path.string() + ".backup-1 brings back the newest backup that is whole");
    CHECK(health.findings.back().code == "backup_damaged");
    CHECK((bytes_of(path) == damaged));
}

TEST_CASE("a file that is not there is no illness, unless its backups are") {
    const ScratchFolder folder;
    const auto path = folder.file("tend.db");
    Health health = store::examine(path, Depth::quick, on("2026-03-16"));
    CHECK_FALSE(health.exists);
    CHECK(codes_of(health).empty());
    const Lived lived;
    static_cast<void>(store::back_up(lived.path(), folder.file("tend.db.backup-3"), store::Existing::refuse));
    health = store::examine(path, Depth::quick, on("2026-03-16"));
    REQUIRE(codes_of(health) == Codes{"missing"});
    CHECK(health.findings.front().hint.find("tend.db.backup-3") != std::string::npos);
    write_bytes(path, "");
    std::filesystem::permissions(path, static_cast<perms>(0600));
    CHECK(codes_of(store::examine(path, Depth::quick, on("2026-03-16"))).empty());
}
