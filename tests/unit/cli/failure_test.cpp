#include "cli/failure.hpp"

#include "support/catch.hpp"

using namespace tend;

TEST_CASE("every kind of failure has its exit status") {
    CHECK(cli::exit_code(ErrorCode::usage) == 2);
    CHECK(cli::exit_code(ErrorCode::invalid) == 2);
    CHECK(cli::exit_code(ErrorCode::not_found) == 3);
    CHECK(cli::exit_code(ErrorCode::ambiguous) == 4);
    CHECK(cli::exit_code(ErrorCode::conflict) == 4);
    CHECK(cli::exit_code(ErrorCode::storage) == 1);
    CHECK(cli::exit_code(ErrorCode::busy) == 1);
    CHECK(cli::exit_code(ErrorCode::too_new) == 1);
    CHECK(cli::exit_code(ErrorCode::corrupt) == 1);
    CHECK(cli::exit_code(ErrorCode::bug) == 70);
}

TEST_CASE("a failure is told in words, with those who may have been meant and the next step") {
    const Ambiguous failure("\"an\" fits two", "say more", {{"ana", "Ana Souza"}, {"anton", "Anton Berg"}});
    CHECK(cli::failure_lines(failure) == std::vector<std::string>{"tend: \"an\" fits two", "  ana  Ana Souza",
                                                                  "  anton  Anton Berg", "  say more"});
}

TEST_CASE("a failure is one line of JSON, the unknown told as null") {
    CHECK(
        cli::failure_json(Ambiguous("x", "y", {{"ana", "Ana \x1b[31m"}})) ==
        R"({"schema_version":1,"error":{"code":"ambiguous","message":"x","hint":"y","candidates":[{"handle":"ana","name":"Ana \u001b[31m"}]}})");
    CHECK(cli::failure_json(UsageError("x")) ==
          R"({"schema_version":1,"error":{"code":"usage","message":"x","hint":null,"candidates":[]}})");
}
