#include "fuzz/target.hpp"
#include "store/change.hpp"
#include "store/store.hpp"
#include "unit/store/scratch_folder.hpp"

#include <array>
#include <utility>

// Words that mean a person, a record, or are searched for, in a small store.

namespace {

using namespace tend;

store::Store small_store(const test::ScratchFolder& folder) {
    constexpr std::array<std::pair<const char*, const char*>, 6> people{{{"ana", "Ana Souza"},
                                                                         {"anab", "Ana Belle O'Neil"},
                                                                         {"asa-o", "Åsa Öberg"},
                                                                         {"kenji", "山田 健司"},
                                                                         {"bo", "Bo"},
                                                                         {"bo.2", "Bo \"Bob\" Li 100% _"}}};
    auto store = store::Store::open_for_writing(folder.path() / "tend.db");
    const Day today = make_day(2026, 3, 16).value();
    store::Change change(store, "add", parse_instant("2026-03-16T09:00:00Z").value(), today);
    for (const auto& [handle, name] : people) {
        Person person;
        person.handle = handle;
        person.name = name;
        person.emails = {std::string(handle) + "@x.example"};
        person.added_on = today;
        change.save(person);
    }
    change.commit();
    return store;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const test::ScratchFolder folder;
    static const store::Store store = small_store(folder);
    const std::string text = fuzz::text_of(data, size);
    try {
        const PersonId id = store.resolve(text);
        fuzz::require(store.resolve(store.person(id).handle) == id, "a handle leads to somebody else");
    } catch (const Ambiguous& refusal) {
        fuzz::require(refusal.candidates().size() > 1, "nobody is named among many");
    } catch (const NotFound& refusal) {
        fuzz::require(!refusal.hint().empty(), "a refusal has no hint");
    } catch (const InvalidInput& refusal) {
        fuzz::require(!refusal.hint().empty(), "a refusal has no hint");
    }
    try {
        (void)store.record(text);
        fuzz::require(false, "a record is found where there is none");
    } catch (const NotFound&) {
    } catch (const InvalidInput&) {
    }
    fuzz::require(store.search({text}, 10).size() <= 10, "a search finds more than it may");
    return 0;
}
