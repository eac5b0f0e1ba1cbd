#include "scratch.hpp"
#include "store/aside.hpp"
#include "store/backup.hpp"
#include "store/connection.hpp"
#include "store/health.hpp"
#include "store/safekeeping.hpp"
#include "support/catch.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace tend;
using namespace tend::test;
using std::filesystem::perms;
using store::Store;

namespace {

constexpr uid_t nobody = 65534;
constexpr uid_t stranger = 12345;

/// Only the superuser can give files away, or be somebody else for a moment.
bool may_play_others() {
    if (geteuid() == 0) return true;
    WARN("skipped: only the superuser can make files of others");
    return false;
}

class AsNobody {
  public:
    AsNobody() { is_in_play_ = seteuid(nobody) == 0; }
    ~AsNobody() {
        if (is_in_play_ && seteuid(0) != 0) std::abort();
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

  private:
    bool is_in_play_ = false;
};

void give(const std::filesystem::path& path, uid_t owner, unsigned mode) {
    REQUIRE(chown(path.c_str(), owner, owner) == 0);
    std::filesystem::permissions(path, static_cast<perms>(mode));
}

std::string refusal_of(const std::function<void()>& act) {
    try {
        const AsNobody other;
        act();
    } catch (const StoreError& refused) {
        return refused.what();
    }
    return "nothing was refused";
}

} // namespace

TEST_CASE("that a file belongs to somebody else is found") {
    if (!may_play_others()) return;
    ScratchStore scratch;
    scratch.add("Ana Souza");
    give(scratch.folder(), nobody, 0700);
    give(scratch.path(), stranger, 0666);
    Health health;
    {
        const AsNobody other;
        health = store::examine(scratch.path(), store::Depth::quick, scratch.today());
    }
    REQUIRE(health.findings.size() == 2);
    CHECK(health.findings[0].code == "owner");
    CHECK(health.findings[0].message == scratch.path().string() + " belongs to another user");
    CHECK(health.findings[1].code == "file_mode");
}

TEST_CASE("a damaged file of somebody else's is not set aside for a backup") {
    if (!may_play_others()) return;
    ScratchStore scratch;
    const ScratchFolder folder;
    const auto path = folder.file("tend.db");
    const std::string broken = "no database " + std::string(2000, '.');
    write_bytes(path, broken);
    const auto backup = folder.file("backup.db");
    static_cast<void>(store::back_up(scratch.path(), backup, store::Existing::refuse));
    give(folder.path(), nobody, 0700);
    give(path, stranger, 0666);
    give(backup, nobody, 0600);
    CHECK(refusal_of([&] {
              static_cast<void>(store::restore(path, backup, scratch.now(), scratch.today()));
          }) == path.string() + " belongs to another user");
    CHECK((bytes_of(path) == broken));
    CHECK(store::left_beside(path).empty());
}

TEST_CASE("a copy that may not be read is not known to hold the same") {
    if (!may_play_others()) return;
    ScratchStore scratch;
    scratch.add("Ana Souza");
    const auto copy = scratch.folder() / "copy.db";
    store::Connection original(scratch.path(), store::Access::read);
    store::write_checked_copy(original, copy, store::Check::whole);
    CHECK(store::holds_the_same(original, copy));
    std::filesystem::permissions(scratch.folder(), static_cast<perms>(0755));
    give(copy, stranger, 0600);
    bool is_same = true;
    {
        const AsNobody other;
        is_same = store::holds_the_same(original, copy);
    }
    CHECK_FALSE(is_same);
}

TEST_CASE(
    "a change that was cut off cannot be rolled back where the file may only be read, and that is said") {
    if (!may_play_others()) return;
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const pid_t child = fork();
    if (child == 0) {
        Store store = Store::open_for_writing(scratch.path());
        store::Change change(store, "log", scratch.now(), scratch.today());
        Interaction talk;
        talk.people = {ana};
        talk.text = std::string(60'000'000, 'x');
        change.save(talk);
        kill(getpid(), SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    const auto journal = scratch.path().string() + "-journal";
    REQUIRE(std::filesystem::exists(journal));
    give(journal, stranger, 0644);
    give(scratch.path(), stranger, 0644);
    give(scratch.folder(), stranger, 0755);
    CHECK(refusal_of([&] { static_cast<void>(Store::open_for_reading(scratch.path())); }) ==
          scratch.path().string() + " was left in the middle of a change, and may not be written to");
    // Who may write to it finds it as it was.
    CHECK(Store::open_for_reading(scratch.path()).totals().interactions == 0);
}
