#include "commands/user_timer.hpp"

#include "tend/errors.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <utility>

namespace tend::commands {

namespace {

namespace fs = std::filesystem;

constexpr const char* service_name = "tend-digest.service";
constexpr const char* timer_name = "tend-digest.timer";

constexpr std::array week{ScheduleDay{0, "Mon"}, ScheduleDay{1, "Tue"}, ScheduleDay{2, "Wed"},
                          ScheduleDay{3, "Thu"}, ScheduleDay{4, "Fri"}, ScheduleDay{5, "Sat"},
                          ScheduleDay{6, "Sun"}};

std::string doubled(const std::string& text, std::string_view signs) {
    std::string result;
    for (const char c : text) {
        if (signs.find(c) != std::string_view::npos) result += c;
        result += c;
    }
    return result;
}

/// One word of a command of systemd. A `$` begins a variable in arguments, but not in the program's path.
std::string quoted(const std::string& word, bool is_program) {
    std::string text = "\"";
    for (const char c : doubled(word, is_program ? "%" : "%$")) {
        if (c == '"' || c == '\\') text += '\\';
        text += c;
    }
    return text + '"';
}

void check_program(const std::string& path) {
    if (path.find_first_of("\"'\\") == std::string::npos) return;
    throw InvalidInput(
        fmt::format("systemd runs no program with quotes or backslashes in its path: {}", path),
        "put tend elsewhere, or use cron");
}

std::string command_line(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) {
        const bool is_program = line.empty();
        line += (is_program ? "" : " ") + quoted(word, is_program);
    }
    return line;
}

/// The rest of a line is the path; blanks at its end and a backslash there cannot be told.
std::string output_of(const DailyRun& run) {
    if (!run.file) return {};
    if (run.file->ends_with(' ') || run.file->ends_with('\\'))
        throw InvalidInput(fmt::format("systemd cannot write to \"{}\"", *run.file),
                           "end its name in a letter or digit, or use cron");
    return fmt::format("StandardOutput=truncate:{}\n", doubled(*run.file, "%"));
}

std::string service_text(const DailyRun& run) {
    return fmt::format("# Written by tend schedule, which replaces it or takes it away.\n"
                       "[Unit]\n"
                       "Description=The digest of tend\n"
                       "Documentation=man:tend-digest(1) man:tend-schedule(1)\n\n"
                       "[Service]\n"
                       "Type=oneshot\n"
                       "UMask=0077\n"
                       "ExecStart={}\n{}",
                       command_line(run.words), output_of(run));
}

std::string timer_text(const DailyRun& run) {
    const std::string days = run.days == 0b1111111 ? "" : schedule_days(run, week, "..") + ' ';
    return fmt::format("# Written by tend schedule, which replaces it or takes it away.\n"
                       "[Unit]\n"
                       "Description=When the digest of tend is due\n"
                       "Documentation=man:tend-schedule(1)\n\n"
                       "[Timer]\n"
                       "OnCalendar={}*-*-* {:02}:{:02}:00{}\n"
                       "Persistent=true\n\n"
                       "[Install]\n"
                       "WantedBy=timers.target\n",
                       days, run.minute / 60, run.minute % 60, run.zone ? ' ' + *run.zone : "");
}

fs::path unit_folder(Machine& machine) {
    return machine.config_folder() / "systemd" / "user";
}

/// All that may be there, and the link last.
std::array<fs::path, 3> own_files(Machine& machine) {
    const fs::path folder = unit_folder(machine);
    return {folder / service_name, folder / timer_name, folder / "timers.target.wants" / timer_name};
}

[[noreturn]] void refuse(const fs::path& path, const std::error_code& error) {
    throw StoreError(ErrorCode::storage, fmt::format("cannot write {}: {}", path.string(), error.message()));
}

std::optional<std::string> content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

/// Whole or not at all: a file of another name is given this one.
void write_file(const fs::path& path, const std::string& text) {
    const fs::path unfinished = path.string() + ".new";
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error) refuse(path, error);
    errno = 0;
    std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (file) fs::rename(unfinished, path, error);
    if (file && !error) return;
    if (!error) error = std::error_code(errno, std::generic_category());
    std::error_code none;
    fs::remove(unfinished, none);
    refuse(path, error);
}

/// What the files held before, given back unless all went well.
class KeptFiles {
  public:
    explicit KeptFiles(const std::array<UnitFile, 2>& units) {
        for (const UnitFile& unit : units) before_.emplace_back(unit.path, content_of(unit.path));
    }
    ~KeptFiles() {
        for (const auto& [path, text] : before_) {
            std::error_code none;
            if (!text)
                fs::remove(path, none);
            else
                std::ofstream(path, std::ios::binary | std::ios::trunc) << *text;
        }
    }
    KeptFiles(const KeptFiles&) = delete;
    KeptFiles& operator=(const KeptFiles&) = delete;
    void let_go() { before_.clear(); }

  private:
    std::vector<std::pair<fs::path, std::optional<std::string>>> before_;
};

/// What systemctl said where it failed.
std::optional<std::string> told(Machine& machine, std::vector<std::string> words) {
    const auto program = machine.program("systemctl");
    if (!program) return "there is no systemctl on this machine";
    words.insert(words.begin(), {*program, "--user"});
    const auto end = machine.run(std::move(words), {});
    if (end.status == 0) return std::nullopt;
    const std::string said = text::trimmed(text::as_utf8(end.err));
    return said.empty() ? fmt::format("systemctl ended with status {}", end.status) : said;
}

} // namespace

std::array<UnitFile, 2> digest_units(const DailyRun& run, Machine& machine) {
    check_program(run.words.front());
    const fs::path folder = unit_folder(machine);
    return {UnitFile{(folder / service_name).string(), service_text(run)},
            UnitFile{(folder / timer_name).string(), timer_text(run)}};
}

std::vector<UnitFile> installed_units(Machine& machine) {
    std::vector<UnitFile> there;
    const auto files = own_files(machine);
    for (const fs::path& path : files) {
        const bool is_link = path == files.back();
        if (is_link && !there.empty()) break; // it leads to what is told already
        if (const auto text = content_of(path)) there.push_back({path.string(), *text});
    }
    return there;
}

void install_units(Machine& machine, const std::array<UnitFile, 2>& units) {
    KeptFiles before(units);
    for (const UnitFile& unit : units) write_file(unit.path, unit.text);
    auto failure = told(machine, {"daemon-reload"});
    if (!failure) failure = told(machine, {"enable", "--now", timer_name});
    if (failure)
        throw StoreError(ErrorCode::storage, "systemd did not take the timer; nothing was changed",
                         fmt::format("it said: {}; it needs a session of your own (a login, no su), "
                                     "cron does not: tend schedule cron --install",
                                     *failure));
    before.let_go();
}

std::optional<std::string> remove_units(Machine& machine) {
    auto failure = told(machine, {"disable", "--now", timer_name});
    for (const fs::path& path : own_files(machine)) {
        std::error_code error;
        fs::remove(path, error);
        if (error) refuse(path, error);
    }
    if (!failure) failure = told(machine, {"daemon-reload"});
    return failure;
}

} // namespace tend::commands
