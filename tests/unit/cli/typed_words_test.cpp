#include "cli/typed_words.hpp"

#include "support/catch.hpp"

#include <algorithm>

using tend::cli::place_in;
using tend::commands::Fit;
using tend::commands::ValueKind;

namespace {

using Words = std::vector<std::string>;

Words offered(const Words& typed) {
    Words values;
    for (const auto& offer : place_in(typed, Fit::any).words) values.push_back(offer.value);
    return values;
}

bool is_offered(const Words& typed, const std::string& value) {
    const auto values = offered(typed);
    return std::count(values.begin(), values.end(), value) == 1;
}

} // namespace

TEST_CASE("the value that is being typed is found") {
    struct Row {
        Words typed;
        ValueKind kind;
        std::string lead, beginning;
        Words taken;
    };
    const Row rows[] = {
        {{"log", "an"}, ValueKind::people, "", "an", {}},
        {{"log", "ana,b"}, ValueKind::people, "ana,", "b", {"ana"}},
        {{"log", "ana, bo,"}, ValueKind::people, "ana, bo,", "", {"ana", "bo"}},
        {{"show", "ana", ""}, ValueKind::people, "", "", {"ana"}},
        {{"log", "ana", "hello"}, ValueKind::text, "", "hello", {"ana"}},
        {{"log", "ana", "hello", "-c", ""}, ValueKind::channel, "", "", {}},
        {{"log", "ana", "-cvi"}, ValueKind::channel, "-c", "vi", {}},
        {{"log", "-ecvi"}, ValueKind::channel, "-ec", "vi", {}},
        {{"log", "ana", "--channel=vi"}, ValueKind::channel, "--channel=", "vi", {}},
        {{"log", "-c", "call", ""}, ValueKind::people, "", "", {}},
        {{"log", "-ccall", ""}, ValueKind::people, "", "", {}},
        {{"log", "--channel=call", ""}, ValueKind::people, "", "", {}},
        {{"log", "--new", ""}, ValueKind::people, "", "", {}},
        {{"edit", "ana", "--via=call,v"}, ValueKind::channels, "--via=call,", "v", {"call"}},
        {{"edit", "ana", "--tag", "a,b"}, ValueKind::tag, "a,", "b", {"a"}},
        {{"edit", "ana", "--circle", "a,b"}, ValueKind::circle, "", "a,b", {}},
        {{"--db", "x.db", "show", "a"}, ValueKind::people, "", "a", {}},
        {{"--db="}, ValueKind::file, "--db=", "", {}},
        {{"circle", "edit", "m"}, ValueKind::circle, "", "m", {}},
        {{"milestone", "an"}, ValueKind::people, "", "an", {}},
        {{"milestone", "add", "ana", "bi"}, ValueKind::milestone, "", "bi", {"ana"}},
        {{"fact", "ana", "x=1", "y"}, ValueKind::pair, "", "y", {"ana", "x=1"}},
        {{"config", "user"}, ValueKind::key, "", "user", {}},
        {{"config", "user.tz", "Sao"}, ValueKind::setting, "", "Sao", {"user.tz"}},
        {{"done", "x"}, ValueKind::open_end, "", "x", {}},
        {{"drop", "x"}, ValueKind::follow_up_id, "", "x", {}},
        {{"milestone", "done", "x"}, ValueKind::milestone_id, "", "x", {}},
        {{"show", "--", "-a"}, ValueKind::people, "", "-a", {}},
        {{"show", "-5"}, ValueKind::people, "", "-5", {}},
        {{"promise", "an"}, ValueKind::people, "", "an", {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const auto place = place_in(row.typed, Fit::any);
        REQUIRE(place.value.has_value());
        CHECK(static_cast<int>(place.value->kind) == static_cast<int>(row.kind));
        CHECK(place.lead == row.lead);
        CHECK(place.value->beginning == row.beginning);
        CHECK(place.value->taken == row.taken);
        CHECK(place.words.empty());
    }
}

TEST_CASE("the only values of an option come from its table") {
    CHECK(place_in({"digest", "--format", "m"}, Fit::any).value->words == "text markdown html json email");
    CHECK(place_in({"completion", ""}, Fit::any).value->words == "bash zsh fish");
}

TEST_CASE("commands are offered by their words") {
    CHECK(offered({"sugg"}) == Words{"suggest"});
    CHECK(offered({"ove"}) == Words{"overdue"});
    CHECK(offered({"circ"}) == Words{"circle"});
    CHECK(offered({"circle", ""}) == Words{"list", "add", "edit", "remove"});
    CHECK(offered({"--json", "holiday", "a"}) == Words{"add"});
    CHECK(offered({"help", "cir"}) == Words{"circle"});
    CHECK(offered({"help", "circle", "e"}) == Words{"edit"});
    CHECK(offered({"help", "exi"}) == Words{"exit-codes"});
    CHECK(offered({"help", "top"}) == Words{"topics"});
    CHECK(is_offered({""}, "log"));
    CHECK_FALSE(is_offered({""}, "__complete"));
}

TEST_CASE("options are offered once, and behind two dashes none") {
    CHECK(is_offered({"due", "--"}, "--circle"));
    CHECK(is_offered({"due", ""}, "--circle"));
    CHECK(is_offered({"due", "-"}, "--json"));
    CHECK(is_offered({"circle", "--l"}, "--limit"));
    CHECK(is_offered({"log", "ana", "some", "words", "--ch"}, "--channel"));
    CHECK_FALSE(is_offered({"due", "--circle", "x", "--"}, "--circle"));
    CHECK_FALSE(is_offered({"log", "-cchat", "--"}, "--channel"));
    CHECK_FALSE(is_offered({"due", "--json", "--"}, "--json"));
    CHECK(offered({"due", "--", "--c"}).empty());
    CHECK(offered({"due", "--", ""}).empty());
}

TEST_CASE("nothing is offered where nothing can be known") {
    for (const Words& typed : {Words{"nonsense", ""}, Words{"nonsense", "more", ""}, Words{"suggest", "x"},
                               Words{"merge", "a", "b", "c"}, Words{"suggest", "--nonsense=x"},
                               Words{"due", "--json=x"}, Words{"circle", "nonsense"}}) {
        CAPTURE(typed);
        const auto place = place_in(typed, Fit::any);
        CHECK_FALSE(place.value.has_value());
        CHECK(place.words.empty());
    }
}

TEST_CASE("the file named on the line is the one to ask") {
    CHECK(place_in({"--db", "x.db", "show", ""}, Fit::any).database == "x.db");
    CHECK(place_in({"show", "--db=y.db", ""}, Fit::any).database == "y.db");
    CHECK(place_in({"show", ""}, Fit::any).database.empty());
}
