#include "scratch.hpp"
#include "support/catch.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include <vector>

using namespace tend;
using namespace tend::test;
using store::Change;
using store::Store;

namespace {

/// Runs `act` in a process of its own that exits 0 where it throws nothing.
template<class Act>
pid_t begin(Act act) {
    const pid_t child = fork();
    if (child != 0) return child;
    int status = 0;
    try {
        act();
    } catch (const std::exception&) {
        status = 1;
    }
    _exit(status);
}

bool ended_well(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

TEST_CASE("many processes write and read at once, and nothing is lost") {
    const ScratchFolder folder;
    const auto path = folder.file("new/tend.db");
    constexpr int writers = 6;
    constexpr int each = 15;
    const auto write = [&](int writer) {
        for (int count = 0; count < each; ++count) {
            Store store = Store::open_for_writing(path);
            Change change(store, "add", parse_instant("2026-03-16T09:00:00Z").value(), on("2026-03-16"));
            Person person;
            person.handle = "p" + std::to_string(writer) + "-" + std::to_string(count);
            person.name = "Same Name";
            person.added_on = on("2026-03-16");
            change.save(person);
            change.commit();
        }
    };
    const auto read = [&] {
        for (int count = 0; count < each; ++count)
            (void)Store::open_for_reading(path).people_on({}, on("2026-03-16"));
    };
    std::vector<pid_t> children;
    for (int writer = 0; writer < writers; ++writer) children.push_back(begin([&] { write(writer); }));
    for (int reader = 0; reader < 2; ++reader) children.push_back(begin(read));
    for (const pid_t child : children) CHECK(ended_well(child));
    CHECK(Store::open_for_reading(path).totals().people == writers * each);
    CHECK(asked_sql(path, "PRAGMA integrity_check") == "ok");
}

TEST_CASE("a writer that is killed leaves nothing of its command") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const std::string before = told(scratch.store(), scratch.today());
    const pid_t child = begin([&] {
        Store store = Store::open_for_writing(scratch.path());
        Change change(store, "log", scratch.now(), scratch.today());
        for (int count = 0; count < 200'000; ++count) {
            Interaction talk;
            talk.people = {ana};
            talk.on_day = on("2026-03-16");
            talk.text = std::string(200, 'x');
            change.save(talk);
        }
        // The journal is on the disk by now, and pages of the database are overwritten.
        kill(getpid(), SIGKILL);
    });
    CHECK_FALSE(ended_well(child));
    CHECK(std::filesystem::exists(scratch.path().string() + "-journal"));
    const Store reader = Store::open_for_reading(scratch.path());
    CHECK(told(reader, scratch.today()) == before);
    CHECK_FALSE(std::filesystem::exists(scratch.path().string() + "-journal"));
}
