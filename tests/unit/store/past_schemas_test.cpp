#include "scratch.hpp"
#include "support/catch.hpp"
#include "tend/errors.hpp"

#include "store/schema.hpp"

using namespace tend;
using namespace tend::test;

namespace {

std::filesystem::path fixture(int version, const char* ending) {
    return std::filesystem::path(TEND_SOURCE_DIR "/tests/unit/store/fixtures") /
           ("schema_" + std::to_string(version) + ending);
}

} // namespace

// A fixture is kept for good: schema_N.sql is a file as the tend of then wrote it, schema_N.txt what it says.
TEST_CASE("a file of every past schema says for good what it said") {
    const ScratchFolder folder;
    for (int version = 1; version < store::current_schema().version; ++version) {
        INFO("schema " << version);
        REQUIRE(std::filesystem::exists(fixture(version, ".sql")));
        const auto path = folder.file("schema_" + std::to_string(version) + ".db");
        write_bytes(path, "");
        run_sql(path, bytes_of(fixture(version, ".sql")));
        const std::string expected = bytes_of(fixture(version, ".txt"));
        CHECK(told(store::Store::open_for_reading(path), on("2026-03-16")) == expected);
        CHECK(told(store::Store::open_for_writing(path), on("2026-03-16")) == expected);
        CHECK(asked_sql(path, "PRAGMA user_version") == std::to_string(store::current_schema().version));
        CHECK(asked_sql(path, "PRAGMA integrity_check") == "ok");
    }
}
