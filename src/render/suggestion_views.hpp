#pragma once

#include "render/view.hpp"
#include "tend/approach.hpp"
#include "tend/results.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tend::render {

/// Somebody to reach out to: why, how, when and about what.
struct SuggestionRow {
    PersonOnDay person;
    std::optional<LocalNow> local; ///< empty where their zone is unknown
    Lane lane = Lane::checkin;
    int points = 0;              ///< hundredths
    std::vector<Reason> reasons; ///< at least one, strongest first
    Approach approach;
    WallTime mine_at{}, theirs_at{}; ///< what the two clocks show at `approach.start_at`
    Topic topic;
};

/// How much a list of suggestions says of its reasoning.
enum class Detail { reasons, points };

/// `suggest`: whom to reach out to next, and how many others can wait.
class SuggestView final : public View {
  public:
    struct Page {
        Day today{};
        std::vector<SuggestionRow> people;
        std::size_t held_back = 0;
        Detail detail = Detail::reasons;
    };
    explicit SuggestView(Page page);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    Page page_;
};

} // namespace tend::render
