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

} // namespace tend::render
