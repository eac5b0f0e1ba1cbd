#include "store/target.hpp"

#include "scratch.hpp"
#include "store/backup.hpp"
#include "store/connection.hpp"
#include "support/catch.hpp"

#include <sys/resource.h>

#include <csignal>

using namespace tend;
using namespace tend::store;
using namespace tend::test;

namespace {

/// No file of this process grows beyond `bytes` while it lives, as on a disk that is full.
class LittleRoom {
  public:
    explicit LittleRoom(rlim_t bytes) : before_signal_(std::signal(SIGXFSZ, SIG_IGN)) {
        REQUIRE(getrlimit(RLIMIT_FSIZE, &before_) == 0);
        const rlimit little{bytes, before_.rlim_max};
        REQUIRE(setrlimit(RLIMIT_FSIZE, &little) == 0);
    }
    ~LittleRoom() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, before_signal_);
    }
    LittleRoom(const LittleRoom&) = delete;
    LittleRoom& operator=(const LittleRoom&) = delete;

  private:
    void (*before_signal_)(int);
    rlimit before_{};
};

template<class Refusal = StoreError>
std::string refusal_of(const std::function<void()>& act) {
    try {
        act();
    } catch (const Refusal& refused) {
        return refused.what();
    }
    return "nothing was refused";
}

std::ptrdiff_t files_in(const std::filesystem::path& folder) {
    return std::distance(std::filesystem::directory_iterator(folder), {});
}

} // namespace

TEST_CASE("a file is made whole, private, and only where none is or one is to be replaced") {
    ScratchFolder folder;
    Target target{folder.file("tend.db"), folder.file("out.json"), Existing::refuse, "tend.json"};
    write_target(target, "one");
    CHECK(bytes_of(target.path) == "one");
    CHECK(std::filesystem::status(target.path).permissions() == static_cast<std::filesystem::perms>(0600));
    CHECK(refusal_of<Conflict>([&] { write_target(target, "two"); }) ==
          target.path.string() + " is there already");
    CHECK(bytes_of(target.path) == "one");
    target.existing = Existing::replace;
    write_target(target, "two");
    CHECK(bytes_of(target.path) == "two");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("what is no file for the user to have is not written to") {
    ScratchFolder folder;
    const auto refused = [&](const std::filesystem::path& path) {
        return refusal_of([&] {
            write_target({folder.file("tend.db"), path, Existing::replace, "tend.json"}, "x");
        });
    };
    CHECK(refused("/dev/null") == "/dev/null is no ordinary file");
    CHECK(refused(folder.path()) == folder.path().string() + " is a folder");
    CHECK(refused(folder.file("none/out.json"))
              .starts_with("cannot make a file in " + folder.file("none").string()));
    CHECK(files_in(folder.path()) == 0);
}

TEST_CASE("a name that was taken while the file was made stays with the other") {
    ScratchFolder folder;
    const Target target{folder.file("tend.db"), folder.file("out.json"), Existing::refuse, "tend.json"};
    const auto part = unfinished_name(target);
    write_bytes(part, "ours");
    write_bytes(target.path, "theirs");
    CHECK(refusal_of<Conflict>([&] { give_name(part, target); }) ==
          target.path.string() + " is there already");
    CHECK(bytes_of(target.path) == "theirs");
}

TEST_CASE("where there is no room for it, nothing of a file is left behind") {
    ScratchStore scratch;
    scratch.add("Ana Souza");
    const Target target{scratch.path(), scratch.folder() / "out", Existing::refuse, "out"};
    const std::string no_room = "no space left to write ";
    std::string of_text, of_backup;
    {
        const LittleRoom room(8192);
        of_text = refusal_of([&] { write_target(target, std::string(100'000, 'x')); });
        of_backup = refusal_of([&] { copy_to(scratch.store().connection(), target.path, Existing::refuse); });
    }
    CHECK(of_text == no_room + target.path.string());
    CHECK(of_backup.starts_with(no_room + target.path.string() + ".part-"));
    CHECK(files_in(scratch.folder()) == 1);
}
