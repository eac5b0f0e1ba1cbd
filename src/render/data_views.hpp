#pragma once

#include "render/digest_view.hpp"
#include "render/view.hpp"
#include "tend/results.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tend::render {

/// `circle list`, and what `circle add`, `edit` and `remove` did (`said` then).
class CirclesView final : public View {
  public:
    CirclesView(std::vector<CircleWithPeople> circles, std::optional<Said> said);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    std::vector<CircleWithPeople> circles_;
    std::optional<Said> said_;
};

/// `fact`: what is known about one person.
class FactsView final : public View {
  public:
    FactsView(Candidate person, std::vector<Fact> facts, std::optional<Said> said);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    Candidate person_;
    std::vector<Fact> facts_;
    std::optional<Said> said_;
};

/// `undo`, `undo --redo` (one step, what was done), and `undo --list`.
class UndoView final : public View {
  public:
    enum class Act { list, undo, redo };
    /// `now` lets the list tell how long ago each command was; without it, when.
    UndoView(std::vector<UndoStep> steps, Act act, std::optional<Instant> now = std::nullopt);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    [[nodiscard]] std::string list(const Style& style) const;

    std::vector<UndoStep> steps_;
    Act act_;
    std::optional<Instant> now_;
};

/// A setting and the value in force.
struct SettingRow {
    std::string key;
    std::optional<std::string> value;
    bool is_default = false; ///< nothing was set: `value` is what holds then
};

/// `config`.
class SettingsView final : public View {
  public:
    SettingsView(std::vector<SettingRow> settings, std::optional<Said> said);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    std::vector<SettingRow> settings_;
    std::optional<Said> said_;
};

/// What an import did, or (`dry_run`) would do.
struct ImportReport {
    struct Skipped {
        std::string file;
        std::size_t line = 0; ///< where the record begins; 0 where that is unknown
        std::string reason;
    };
    std::int64_t added = 0, updated = 0, unchanged = 0;
    std::vector<Skipped> skipped;
    std::vector<std::string>
        notes; ///< what the user may want to know: a name met twice, a zone only proposed
    std::int64_t without_rhythm = 0; ///< new people that no cadence or circle holds
    bool dry_run = false;
    bool undoable = false;
};

/// `import`.
class ImportView final : public View {
  public:
    explicit ImportView(ImportReport report);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    ImportReport report_;
};

/// `demo`: where the sample file is, and its day.
class DemoView final : public View {
  public:
    DemoView(std::string path, DigestView::Page page);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    std::string path_;
    DigestView digest_;
};

} // namespace tend::render
