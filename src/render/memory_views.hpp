#pragma once

#include "render/people_views.hpp"
#include "render/view.hpp"

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

} // namespace tend::render
