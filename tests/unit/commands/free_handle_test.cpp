#include "commands/person_fields.hpp"

#include "store/change.hpp"
#include "support/catch.hpp"
#include "unit/store/scratch_folder.hpp"

using namespace tend;

TEST_CASE("a handle that nobody has is made of the name, then of a number") {
    const test::ScratchFolder folder;
    auto store = store::Store::open_for_writing(folder.file("tend.db"));
    const Day today = *make_day(2026, 3, 16);
    store::Change change(store, "test", Instant(std::chrono::sys_days(std::chrono::year(2026) / 3 / 16)),
                         today);
    std::vector<std::string> handles;
    for (int count = 0; count < 9; ++count) {
        Person ana;
        ana.name = "Ana Souza";
        ana.handle = commands::free_handle(ana.name, change.store());
        ana.added_on = today;
        change.save(ana);
        handles.push_back(ana.handle);
    }
    CHECK(handles == std::vector<std::string>{"ana", "anasouza", "anasouza2", "anasouza3", "anasouza4",
                                              "anasouza5", "anasouza6", "anasouza7", "anasouza8"});
}
