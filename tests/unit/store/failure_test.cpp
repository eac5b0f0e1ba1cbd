#include "store/busy_wait.hpp"
#include "store/failure.hpp"
#include "support/catch.hpp"

#include <sqlite3.h>

#include <cerrno>

using namespace tend;
using store::BusyWait;

TEST_CASE("failures of SQLite become words for the user of the file") {
    struct Row {
        int result, system_error;
        ErrorCode code;
        std::string beginning;
    };
    const Row rows[] = {
        {SQLITE_BUSY, 0, ErrorCode::busy, "/f/tend.db has been in use"},
        {SQLITE_LOCKED, 0, ErrorCode::busy, "/f/tend.db has been in use"},
        {SQLITE_CORRUPT, 0, ErrorCode::corrupt, "/f/tend.db is damaged"},
        {SQLITE_NOTADB, 0, ErrorCode::corrupt, "/f/tend.db is damaged"},
        {SQLITE_FULL, 0, ErrorCode::storage, "no space left to write /f/tend.db"},
        {SQLITE_IOERR, ENOSPC, ErrorCode::storage, "no space left to write /f/tend.db"},
        {SQLITE_IOERR, EDQUOT, ErrorCode::storage, "no space left to write /f/tend.db"},
        {SQLITE_IOERR, EFBIG, ErrorCode::storage, "no space left to write /f/tend.db"},
        {SQLITE_IOERR, EIO, ErrorCode::storage, "cannot read or write /f/tend.db: Input/output error"},
        {SQLITE_IOERR, 0, ErrorCode::storage, "cannot read or write /f/tend.db: said"},
        {SQLITE_CANTOPEN, EACCES, ErrorCode::storage, "cannot read or write /f/tend.db: Permission denied"},
        {SQLITE_READONLY, 0, ErrorCode::storage, "/f/tend.db may not be written to"},
        {SQLITE_TOOBIG, 0, ErrorCode::storage, "a text is too long"},
        {SQLITE_ERROR, 0, ErrorCode::storage, "cannot use /f/tend.db: said"},
    };
    for (const Row& row : rows) {
        INFO(row.result << ' ' << row.system_error);
        const StoreError error =
            store::store_error(SQLite::Exception("said", row.result), "/f/tend.db", row.system_error);
        CHECK(error.code() == row.code);
        CHECK(std::string(error.what()).starts_with(row.beginning));
    }
    for (const int lack : {SQLITE_NOMEM, SQLITE_IOERR_NOMEM}) {
        CHECK_THROWS_AS(store::store_error(SQLite::Exception("said", lack), "/f/tend.db", 0), std::bad_alloc);
    }
    CHECK(std::string(store::system_failure("make", "/f", EACCES).what()) ==
          "cannot make /f: Permission denied");
    CHECK(std::string(store::system_failure("make", "/f", ENOSPC).what()).starts_with("no space left"));
}

TEST_CASE("a wait ends at its limit, and the next one begins anew") {
    BusyWait wait(std::chrono::milliseconds{5});
    for (int round = 0; round < 2; ++round) {
        int tries = 0;
        while (wait.sleep_before(tries)) ++tries;
        // A pause is half of 1, then of 4 milliseconds at least, and one and a half of it at most.
        CHECK(tries >= 2);
        CHECK(tries <= 3);
    }
}
