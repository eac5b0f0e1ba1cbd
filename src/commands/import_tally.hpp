#pragma once

#include "interchange/skipped.hpp"
#include "render/data_views.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace tend::commands {

/// What an import did to the record it was given.
enum class Fate { added, updated, unchanged };

/// Shows on the terminal how many records were read, while they are; says nothing where nobody watches.
class Progress {
  public:
    /// `show` puts a line in the place of the one before; an empty one takes it away.
    explicit Progress(std::function<void(const std::string&)> show) : show_(std::move(show)) {}
    ~Progress() {
        if (show_) show_({});
    }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void step() {
        ++count_;
        if (show_ && count_ % every == 0) show_(std::to_string(count_) + " records read");
    }

  private:
    static constexpr std::int64_t every = 100;

    std::function<void(const std::string&)> show_;
    std::int64_t count_ = 0;
};

/// Counts what becomes of the records of one file.
class Tally {
  public:
    /// The report grows; `file` names the places of what is skipped.
    Tally(render::ImportReport& report, std::string file, Progress& progress)
        : report_(report), file_(std::move(file)), progress_(progress) {}

    void count(Fate fate) {
        auto& number = fate == Fate::added     ? report_.added
                       : fate == Fate::updated ? report_.updated
                                               : report_.unchanged;
        ++number;
        progress_.step();
    }
    void skip(interchange::Skipped skipped) {
        if (!skipped.on_purpose && !first_unreadable_) first_unreadable_ = report_.skipped.size();
        report_.skipped.push_back({file_, skipped.line, std::move(skipped.reason)});
    }
    void note(std::string text) { report_.notes.push_back(std::move(text)); }
    void count_without_rhythm() { ++report_.without_rhythm; }

    /// The place, among those skipped in the report, of the first record that could not be read; those left
    /// out on purpose (a bot, an organisation) do not count.
    [[nodiscard]] std::optional<std::size_t> first_unreadable() const { return first_unreadable_; }

  private:
    render::ImportReport& report_;
    std::string file_;
    Progress& progress_;
    std::optional<std::size_t> first_unreadable_;
};

} // namespace tend::commands
