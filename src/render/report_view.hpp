#pragma once

#include "render/memory_views.hpp"
#include "render/review_view.hpp"
#include "tend/results.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace tend::render {

/// A year on one page, as `report` tells it.
struct Report {
    Day today{};
    std::vector<std::string> only{}; ///< the filters in words: `team Design`
    ContactCalendar calendar{};
    Review review{}; ///< of the same days
    std::vector<DuePerson> due{};
    std::size_t more_due = 0; ///< not told by name
    std::vector<GatheringStanding> gatherings{};
    std::vector<MisfitRow> misfits{};
    std::vector<Upcoming> ahead{};
    std::size_t more_ahead = 0; ///< not told one by one
    Cadence outlook{};          ///< how far `ahead` looks
};

/// The report as one HTML document that needs nothing else: no script, no address, no file. Texts are
/// escaped, pictures are drawn in it, and it follows the reader's light or dark scheme.
[[nodiscard]] std::string report_html(const Report& report);

/// `report`: the page that was written.
class ReportView final : public View {
  public:
    ReportView(Report report, std::string path, std::size_t bytes);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    Report report_;
    std::string path_;
    std::size_t bytes_;
};

} // namespace tend::render
