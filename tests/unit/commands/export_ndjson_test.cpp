#include "commands/export_ndjson.hpp"

#include "commands/export_document.hpp"
#include "store/change.hpp"
#include "support/catch.hpp"
#include "unit/store/scratch_folder.hpp"

using namespace tend;

TEST_CASE("what is in the file is written as NDJSON, with the records of the document") {
    const test::ScratchFolder folder;
    auto store = store::Store::open_for_writing(folder.file("tend.db"));
    const Day today = *make_day(2026, 3, 16);
    store::Change change(store, "test", Instant(std::chrono::sys_days(std::chrono::year(2026) / 3 / 16)),
                         today);
    Person ana;
    ana.handle = "ana";
    ana.name = "Ana";
    ana.added_on = today;
    change.save(ana);
    Interaction lunch;
    lunch.on_day = today;
    lunch.people = {ana.id};
    lunch.text = "two\nlines";
    change.save(lunch);
    change.commit();

    const auto written = [&](auto write) {
        std::string text;
        write(store, [&](std::string_view piece) { text += piece; });
        return text;
    };
    const auto lines = written([](const auto& from, const auto& out) { commands::write_ndjson(from, out); });
    const auto document =
        written([](const auto& from, const auto& out) { commands::write_document(from, out); });

    CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
    CHECK(lines.starts_with(R"({"record":"person","handle":"ana","name":"Ana")"));
    const std::string interaction = R"({"record":"interaction",)";
    const auto at = lines.find('\n') + 1;
    REQUIRE(lines.substr(at).starts_with(interaction));
    auto record = lines.substr(at + interaction.size());
    record.pop_back();
    CHECK(document.find('{' + record) != std::string::npos);
}
