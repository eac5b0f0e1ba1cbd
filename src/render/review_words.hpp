#pragma once

#include "render/review_view.hpp"

#include <string>
#include <vector>

// A review in the words people read; names from outside are not made harmless yet.

namespace tend::render {

/// `The last 90 days, since Tue 16 Dec 2025: 41 exchanges with 12 people on 30 days, …`.
[[nodiscard]] std::string totals_words(const ReviewView::Period& period);

/// `41 exchanges with 12 people on 30 days, 2 of them in person`, or `nothing was logged`; ends with its full
/// stop, behind which attempts are told.
[[nodiscard]] std::string exchanges_words(const Review& review);

/// Who began and what was given, and where one side did far more of it, a kind word. One or two sentences;
/// empty where nothing happened.
[[nodiscard]] std::string give_and_take_words(const Review& review);

/// The groups nothing happened with, the first ten by name: `Payments (2 people), Support (1 person)`.
[[nodiscard]] std::string silent_words(const std::vector<GroupTally>& groups);

/// `every 2 weeks is set, every month or so is how it goes`.
[[nodiscard]] std::string misfit_words(const MisfitRow& row);

/// What to type to set the rhythm that fits: `tend edit ana --every 1m`.
[[nodiscard]] std::string misfit_command(const MisfitRow& row);

} // namespace tend::render
