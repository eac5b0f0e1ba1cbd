#pragma once

#include "render/view.hpp"
#include "tend/results.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tend::render {

/// A group of a draw, with what its people had together before.
struct DrawnGroup {
    std::vector<Candidate> people; ///< two or three
    int times = 0;                 ///< how often two of them met, at most
    std::optional<Day> last_on;    ///< when two of them last did
    bool same_team = false;        ///< two of them are of one team
};

/// `pair`: who was drawn with whom.
class PairView final : public View {
  public:
    struct Answer {
        std::vector<DrawnGroup> groups;
        std::int64_t people = 0; ///< who could be drawn
        std::uint64_t seed = 0;
        std::vector<InteractionWithNames> logged{}; ///< as the draw was recorded, where that was asked for
        bool undoable = false;
        Day today{};
    };
    explicit PairView(Answer answer);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    [[nodiscard]] std::string footer() const;

    Answer answer_;
};

} // namespace tend::render
