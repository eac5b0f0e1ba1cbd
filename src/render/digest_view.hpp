#pragma once

#include "render/people_views.hpp"
#include "render/suggestion_views.hpp"

#include <vector>

namespace tend::render {

/// `digest`, and bare `tend`: the day in one page. Empty text where there is nothing.
class DigestView final : public View {
  public:
    struct Page {
        SuggestView::Page suggestions;               ///< with the day the page is of
        std::vector<MilestoneRow> milestones{};      ///< within their notice, the nearest first
        std::vector<FollowUpOf> follow_ups{};        ///< mine due, theirs late
        std::vector<Holiday> holidays{};             ///< today, in places where people are
        std::vector<Returned> back{};                ///< since yesterday
        std::vector<InteractionWithNames> planned{}; ///< for yesterday, and not touched since
        std::vector<GatheringStanding> gatherings{};

        [[nodiscard]] bool is_empty() const;
    };
    explicit DigestView(Page page);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    Page page_;
};

} // namespace tend::render
