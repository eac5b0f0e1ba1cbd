#pragma once

#include "render/people_views.hpp"
#include "render/suggestion_views.hpp"
#include "tend/mailbox.hpp"

#include <optional>
#include <vector>

namespace tend::render {

/// How the page is written; `none` where it goes elsewhere and nothing is to be shown.
enum class DigestFormat { text, markdown, html, email, none };

/// From whom to whom the page goes by mail, and when it is written.
struct Envelope {
    std::optional<Mailbox> from; ///< left to the mailer where unknown
    Mailbox to;
    Instant at{};
};

/// `digest`, and bare `tend`: the day, or several, in one page. Empty text where there is nothing.
class DigestView final : public View {
  public:
    struct Page {
        SuggestView::Page suggestions;          ///< with the day the page begins with
        std::vector<MilestoneRow> milestones{}; ///< in these days or within their notice, the nearest first
        std::size_t more_milestones = 0;        ///< how many others there are, further off
        std::vector<FollowUpOf> follow_ups{};   ///< mine due, theirs late
        std::size_t more_follow_ups = 0;        ///< how many others there are, less late
        std::vector<Holiday> holidays{};        ///< in places where people are, by day
        std::vector<Returned> back{};           ///< since yesterday
        std::vector<InteractionWithNames> planned{}; ///< from yesterday on, not touched since that day began
        std::vector<GatheringStanding> gatherings{};
        int day_count = 1; ///< how many days the page covers

        [[nodiscard]] bool is_empty() const;
    };
    /// `envelope` is for a mail alone.
    explicit DigestView(Page page, DigestFormat format = DigestFormat::text, Envelope envelope = {});
    /// The page in its format.
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    Page page_;
    DigestFormat format_;
    Envelope envelope_;
};

} // namespace tend::render
