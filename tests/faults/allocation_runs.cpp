#include "allocation_runs.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tend::test {

namespace {

constexpr unsigned longest_run = 20; // seconds
constexpr std::string_view claim = "nothing was changed";

/// What a child tells its parent.
struct Told {
    std::int64_t requests, blocks_left;
    std::size_t content;
};

Told& told() {
    static void* const shared =
        mmap(nullptr, sizeof(Told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED) throw std::runtime_error("no memory to share");
    return *static_cast<Told*>(shared);
}

/// The exit status of `act` in a process of its own; negative: the signal that ended it.
int in_a_child(const std::function<int()>& act) {
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("no child");
    if (child == 0) {
        alarm(longest_run);
        const rlimit no_core{0, 0};
        setrlimit(RLIMIT_CORE, &no_core);
        _exit(act());
    }
    int status = 0;
    if (waitpid(child, &status, 0) != child) throw std::runtime_error("the child is lost");
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/// A file without a name, for what a child says.
class Said {
  public:
    Said() : file_(memfd_create("said", 0)) {}
    ~Said() { close(file_); }
    Said(const Said&) = delete;
    Said& operator=(const Said&) = delete;
    void take(int stream) const { dup2(file_, stream); }
    [[nodiscard]] std::string text() const {
        std::string words(static_cast<std::size_t>(lseek(file_, 0, SEEK_END)), '\0');
        if (pread(file_, words.data(), words.size(), 0) != static_cast<ssize_t>(words.size())) words = "?";
        return words;
    }

  private:
    int file_;
};

std::vector<std::string> rows_of(sqlite3* database, const std::string& sql) {
    std::vector<std::string> rows;
    sqlite3_stmt* query = nullptr;
    if (sqlite3_prepare_v2(database, sql.c_str(), -1, &query, nullptr) != SQLITE_OK)
        return {sqlite3_errmsg(database)};
    while (sqlite3_step(query) == SQLITE_ROW) {
        std::string row;
        for (int column = 0; column < sqlite3_column_count(query); ++column) {
            if (sqlite3_column_type(query, column) == SQLITE_BLOB) continue;
            const auto* const text = sqlite3_column_text(query, column);
            row += text == nullptr ? "-" : reinterpret_cast<const char*>(text);
            row += '\n';
        }
        rows.push_back(std::move(row));
    }
    if (sqlite3_finalize(query) != SQLITE_OK) rows.emplace_back(sqlite3_errmsg(database));
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::size_t content_of(const std::filesystem::path& path) {
    if (!std::filesystem::exists(path)) return 0;
    sqlite3* database = nullptr;
    sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READWRITE, nullptr);
    std::string all;
    for (const auto& verdict : rows_of(database, "PRAGMA integrity_check")) {
        if (verdict != "ok\n") all += verdict;
    }
    for (const auto& table :
         rows_of(database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'erased'")) {
        // The marks of undone rows are of their ids, too.
        const std::string columns = table == "undo_row\n" ? "step, kind" : "*";
        for (const auto& row : rows_of(database, "SELECT " + columns + " FROM " + table)) all += row;
    }
    sqlite3_close(database);
    // A file without any rows says as much as none.
    return all.empty() ? 0 : std::hash<std::string>()(all);
}

std::set<std::string> names_in(const std::filesystem::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

/// Two at most: what it is, and the next step. Empty where the answer itself is the finding, as with
/// `doctor`.
bool is_one_clear_line(const std::string& text) {
    const auto end = text.find('\n');
    if (!text.starts_with("tend: ") || end == std::string::npos) return false;
    const std::string hint = text.substr(end + 1);
    return hint.empty() || (hint.starts_with("  ") && std::count(hint.begin(), hint.end(), '\n') == 1);
}

} // namespace

Runs::Runs(std::filesystem::path sample, std::filesystem::path place, bool is_warm, std::function<int()> run)
    : sample_(std::move(sample)), place_(std::move(place)), is_warm_(is_warm), run_(std::move(run)) {
    told() = {}; // shared from here on
    lay_out();
    in_a_child([this] {
        told().content = content_of(place_ / "tend.db");
        return 0;
    });
    before_.content = told().content;
    before_.names = names_in(place_);
    undisturbed_ = ended(0, Refusal::never);
    if (undisturbed_.status != 0)
        throw std::runtime_error("an undisturbed run fails: " + undisturbed_.objected);
    if (!is_warm_) return;
    const int out = dup(STDOUT_FILENO);
    Said().take(STDOUT_FILENO);
    for (int runs = 0; runs < 2; ++runs) { // some is made by the second run that needs it
        lay_out();
        run_();
    }
    dup2(out, STDOUT_FILENO);
    close(out);
    undisturbed_ = ended(0, Refusal::never);
}

void Runs::lay_out() const {
    for (const auto& entry : std::filesystem::directory_iterator(place_))
        std::filesystem::remove_all(entry.path());
    for (const auto& entry : std::filesystem::directory_iterator(sample_)) {
        std::filesystem::copy_file(entry.path(), place_ / entry.path().filename());
    }
}

Ended Runs::ended(std::int64_t at, Refusal refusal) const {
    lay_out();
    const Said out, error;
    Ended ended;
    ended.status = in_a_child([&] {
        out.take(STDOUT_FILENO);
        error.take(STDERR_FILENO);
        const auto held = blocks_held();
        refuse_memory(at, refusal);
        const int status = run_();
        told().requests = memory_requests();
        refuse_memory(0, Refusal::never);
        told().blocks_left = blocks_held() - held;
        return status;
    });
    ended.said = out.text();
    ended.objected = error.text();
    ended.requests = told().requests;
    ended.blocks_left = told().blocks_left;
    ended.names = names_in(place_);
    in_a_child([this] {
        told().content = content_of(place_ / "tend.db");
        return 0;
    });
    ended.content = told().content;
    return ended;
}

std::vector<std::string> Runs::objections(std::int64_t at, Refusal refusal) const {
    const Ended found = ended(at, refusal);
    if (found.status < 0) return {"ended by signal " + std::to_string(-found.status) + ": " + found.objected};
    std::vector<std::string> objections;
    const bool is_before = found.content == before_.content;
    const bool is_after = found.content == undisturbed_.content;
    // With 2 a command refuses what it cannot read: a zone's file, where there was no memory for it.
    if (found.status > 2)
        objections.push_back("status " + std::to_string(found.status) + ": " + found.objected);
    // `doctor` ends with 1 where its answer is that something is wrong.
    const bool is_answer = found.status == 1 && found.objected.empty() && !found.said.empty();
    if (found.status > 0 && !is_answer && !is_one_clear_line(found.objected))
        objections.push_back("not one clear line: " + found.objected);
    if (!is_before && !is_after) objections.push_back("the file is neither as before nor as after");
    if (found.status == 0 && !is_after) objections.push_back("it says that it is done, and is not");
    if (found.status > 0 && !is_before && found.objected.find(claim) != std::string::npos)
        objections.push_back("what it did stands, but it says: " + found.objected);
    if (found.names != before_.names && found.names != undisturbed_.names) {
        std::string names;
        for (const auto& name : found.names) names += " " + name;
        objections.push_back("left behind:" + names);
    }
    if (is_warm_ && found.blocks_left != undisturbed_.blocks_left)
        objections.push_back(std::to_string(found.blocks_left - undisturbed_.blocks_left) +
                             " blocks of memory are lost");
    return objections;
}

} // namespace tend::test
