#pragma once

#include "render/people_views.hpp"
#include "render/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tend::render {

/// `milestone list`: in the order given.
class MilestonesView final : public View {
  public:
    MilestonesView(std::vector<MilestoneRow> milestones, Day today);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    std::vector<MilestoneRow> milestones_;
    Day today_;
};

/// `follow-up`: those that are open, in the order given, or (`said`) those that were made.
class FollowUpsView final : public View {
  public:
    FollowUpsView(std::vector<FollowUpOf> follow_ups, std::optional<Said> said, Day today);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    std::vector<FollowUpOf> follow_ups_;
    std::optional<Said> said_;
    Day today_;
};

/// `holiday list`: in the order given, or (`said`) what was added or removed.
class HolidaysView final : public View {
  public:
    HolidaysView(std::vector<Holiday> holidays, std::optional<Said> said, Day today);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    std::vector<Holiday> holidays_;
    std::optional<Said> said_;
    Day today_;
};

/// The days, first and last, that the user is away.
struct Absence {
    Day from{};
    Day until{};

    bool operator==(const Absence&) const = default;
};

/// `away`: when the user is away, now or soon; `undoable` is set where that was just changed.
class AwayView final : public View {
  public:
    AwayView(std::optional<Absence> absence, std::optional<bool> undoable, Day today);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    std::optional<Absence> absence_;
    std::optional<bool> undoable_;
    Day today_;
};

/// Something dated that lies ahead.
struct Upcoming {
    enum class Kind { milestone, follow_up, check_in, planned, holiday, back };
    Day on{};
    Kind kind{};
    std::optional<Candidate> person{}; ///< nobody for a holiday
    std::string label{};
};

/// `upcoming`: in the order given.
class UpcomingView final : public View {
  public:
    UpcomingView(std::vector<Upcoming> items, Day today);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    std::vector<Upcoming> items_;
    Day today_;
};

} // namespace tend::render
