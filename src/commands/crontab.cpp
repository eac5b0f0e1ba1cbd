#include "commands/crontab.hpp"

#include "tend/errors.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace tend::commands {

namespace {

constexpr std::size_t largest_crontab = 1U << 20U; // as much as is kept of what a program says

// Digits, as names in lists are not known everywhere; Sunday is 0 everywhere.
constexpr std::array week{ScheduleDay{6, "0"}, ScheduleDay{0, "1"}, ScheduleDay{1, "2"}, ScheduleDay{2, "3"},
                          ScheduleDay{3, "4"}, ScheduleDay{4, "5"}, ScheduleDay{5, "6"}};

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-_./,:=+@").find(c) != std::string_view::npos;
}

/// One word for a shell, in single quotes where it needs them. A `%` means a line end to cron unless a
/// backslash is before it; that stands outside of the quotes, where no backslash of the word is beside it.
std::string quoted(const std::string& word) {
    if (!word.empty() && std::all_of(word.begin(), word.end(), is_plain)) return word;
    std::string text = "'";
    for (const char c : word) {
        if (c == '\'')
            text += "'\\''";
        else if (c == '%')
            text += "'\\%'";
        else
            text += c;
    }
    return text + '\'';
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto length = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return lines;
}

bool is_mark(std::string_view line) {
    return text::trimmed(line) == crontab_mark;
}

bool runs_digest(std::string_view line) {
    return line.find(" digest") != std::string_view::npos;
}

std::string crontab_program(Machine& machine) {
    if (auto program = machine.program("crontab")) return *program;
    throw StoreError(ErrorCode::storage, "there is no crontab on this machine",
                     "install cron, or let systemd do it: tend schedule systemd");
}

[[noreturn]] void refuse(const std::string& what, const ProgramEnd& end) {
    const std::string said = text::trimmed(text::as_utf8(end.err));
    throw StoreError(ErrorCode::storage, what, said.empty() ? "" : "crontab said: " + said);
}

/// Whether crontab told that the user has none, which it tells as a failure.
bool has_none(const ProgramEnd& end) {
    return end.err.find("no crontab") != std::string::npos ||
           end.err.find("No such file") != std::string::npos;
}

} // namespace

std::string crontab_line(const DailyRun& run) {
    std::string line = fmt::format("{} {} * * ", run.minute % 60, run.minute / 60);
    line += run.days == 0b1111111 ? "*" : schedule_days(run, week, "-");
    // What cron makes can be read by all unless it is told otherwise.
    if (run.file) line += " umask 077;";
    for (const std::string& word : run.words) line += ' ' + quoted(word);
    if (run.file) line += " > " + quoted(*run.file);
    return line;
}

std::optional<std::string> digest_line_in(std::string_view crontab) {
    const auto lines = lines_of(crontab);
    const auto mark = std::find_if(lines.begin(), lines.end(), is_mark);
    if (mark == lines.end() || mark + 1 == lines.end() || !runs_digest(*(mark + 1))) return std::nullopt;
    return text::trimmed(*(mark + 1));
}

std::string without_digest(std::string_view crontab) {
    std::string rest;
    const auto lines = lines_of(crontab);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!is_mark(lines[i]))
            rest += lines[i];
        else if (i + 1 < lines.size() && runs_digest(lines[i + 1]))
            ++i;
    }
    return rest;
}

std::string with_digest(std::string_view crontab, std::string_view line) {
    std::string text = without_digest(crontab);
    if (!text.empty() && text.back() != '\n') text += '\n';
    return text + fmt::format("{}\n{}\n", crontab_mark, line);
}

std::string read_crontab(Machine& machine) {
    const auto end = machine.run({crontab_program(machine), "-l"}, {});
    if (end.status != 0 && has_none(end)) return {};
    if (end.status != 0) refuse("your crontab cannot be read", end);
    if (end.out.size() >= largest_crontab) refuse("your crontab is too long to be changed safely", end);
    return end.out;
}

void write_crontab(Machine& machine, const std::string& text) {
    const std::string program = crontab_program(machine);
    const auto end = text.empty() ? machine.run({program, "-r"}, {}) : machine.run({program, "-"}, text);
    if (end.status != 0 || end.unread > 0) refuse("crontab refused; nothing was changed", end);
}

} // namespace tend::commands
