#pragma once

#include "render/people_views.hpp"
#include "render/view.hpp"
#include "tend/results.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tend::render {

/// What is said after a log: what was understood, and when each person is next due.
struct Logged {
    InteractionWithNames interaction;
    struct Next {
        std::string handle, name;
        std::optional<Day> due_on;
        std::optional<Cadence> cadence;
    };
    std::vector<Next> next;
    std::vector<FollowUpOf> follow_ups; ///< made along with it
    std::vector<std::string> facts;     ///< what was noted on the way, in words
    int weight_permille = 1000;         ///< what it counts for each of them; less than 1000 is told
    Day today{};
};

/// `log`.
class LogView final : public View {
  public:
    explicit LogView(Logged logged);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    Logged logged_;
};

using AnyRecord = std::variant<InteractionWithNames, MilestoneRow, FollowUpOf>;

/// `amend` and `remove`: the records as they are now, or were.
class RecordsChangedView final : public View {
  public:
    RecordsChangedView(std::vector<AnyRecord> records, Said said, Day today);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    std::vector<AnyRecord> records_;
    Said said_;
    Day today_;
};

/// `history`: everything, newest first.
class HistoryView final : public View {
  public:
    /// Whether there is more than is shown.
    enum class Extent { whole, cut };
    HistoryView(std::vector<InteractionWithNames> interactions, Extent extent, Day today);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    std::vector<InteractionWithNames> interactions_;
    Extent extent_;
    Day today_;
};

/// `search`.
class SearchView final : public View {
  public:
    SearchView(std::vector<SearchHit> hits, Day today);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    std::vector<SearchHit> hits_;
    Day today_;
};

} // namespace tend::render
