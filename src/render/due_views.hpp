#pragma once

#include "render/view.hpp"
#include "tend/results.hpp"

#include <optional>
#include <vector>

namespace tend::render {

struct DueRow {
    DuePerson person;
    std::optional<LocalNow> local;
};

/// `due` and `overdue`: the longest due first, with circles that have not met behind.
class DueView final : public View {
  public:
    DueView(std::vector<DueRow> people, std::vector<GatheringStanding> gatherings, Day today);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    std::vector<DueRow> people_;
    std::vector<GatheringStanding> gatherings_;
    Day today_;
};

} // namespace tend::render
