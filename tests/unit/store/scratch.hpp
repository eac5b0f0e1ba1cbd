#pragma once

#include "unit/store/scratch_folder.hpp"

#include "store/change.hpp"
#include "store/store.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace tend::test {

/// A store in a folder of its own, and commands upon it: each `change` is one, a minute after the one before.
class ScratchStore {
  public:
    ScratchStore();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] store::Store& store() { return store_; }
    [[nodiscard]] std::filesystem::path folder() const { return folder_.path(); }

    /// Runs one command to its commit.
    void change(std::string what, const std::function<void(store::Change&)>& act);
    /// Adds a person; their handle is the name in lower case.
    PersonId add(std::string_view name);
    Person add(Person person);
    /// Records a chat with `people` on `on_day`.
    Interaction talk(std::vector<PersonId> people, Day on_day, std::string text = "a word");

    [[nodiscard]] Instant now() const { return now_; }
    [[nodiscard]] Day today() const { return today_; }

  private:
    ScratchFolder folder_;
    std::filesystem::path path_;
    store::Store store_;
    Instant now_;
    Day today_;
};

/// A file's bytes.
[[nodiscard]] std::string bytes_of(const std::filesystem::path& path);
void write_bytes(const std::filesystem::path& path, std::string_view bytes);

/// All that the store says, line by line, stamps aside; with the due list of `today`.
[[nodiscard]] std::string told(const store::Store& store, Day today);

/// Runs `sql` on the file with another connection.
void run_sql(const std::filesystem::path& path, const std::string& sql);
/// The first column of the first row of `sql`, as text.
[[nodiscard]] std::string asked_sql(const std::filesystem::path& path, const std::string& sql);

/// Takes the handle `ana` out of the index of handles, which only the comparison of indexes and tables shows.
void make_index_lie(const std::filesystem::path& path);

} // namespace tend::test
