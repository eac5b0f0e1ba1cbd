#pragma once

#include "render/view.hpp"
#include "tend/errors.hpp"
#include "tend/looking_back.hpp"
#include "tend/rhythm_fit.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace tend::render {

/// A rhythm that does not fit, with the person it was set for.
struct MisfitRow {
    Candidate person;
    Cadence cadence;
    CadenceSource source = CadenceSource::own;
    RhythmFit fit;
};

/// `review`: a period in numbers, and the rhythms that do not fit.
class ReviewView final : public View {
  public:
    struct Period {
        Day since{};
        Day today{};
        Review review{};
        std::vector<MisfitRow> misfits{}; ///< in the order given
        std::int64_t more_misfits = 0;    ///< not shown
    };
    explicit ReviewView(Period period);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    [[nodiscard]] std::string piped() const;

    Period period_;
};

} // namespace tend::render
