#pragma once

#include "render/digest_view.hpp"

#include <string>

// The parts of the day's page: a heading and its lines each, empty where there is nothing.

namespace tend::render {

/// Whom to reach out to, and how many others can wait.
[[nodiscard]] std::string people_section(const SuggestView::Page& page, const Style& style);
[[nodiscard]] std::string milestone_section(const DigestView::Page& page, const Style& style);
[[nodiscard]] std::string follow_up_section(const DigestView::Page& page, const Style& style);
[[nodiscard]] std::string holiday_section(const DigestView::Page& page, const Style& style);
/// Who is here again.
[[nodiscard]] std::string back_section(const DigestView::Page& page, const Style& style);
/// What was planned for yesterday: whether it happened is for the user to say.
[[nodiscard]] std::string planned_section(const DigestView::Page& page, const Style& style);

} // namespace tend::render
