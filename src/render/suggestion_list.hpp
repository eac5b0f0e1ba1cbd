#pragma once

#include "render/suggestion_views.hpp"
#include "text/json_writer.hpp"

#include <string>
#include <vector>

// People to reach out to, as `suggest` and the digest show them.

namespace tend::render {

/// A few lines for each, every one behind `indent` blanks: who, why, how and when, what to mind.
[[nodiscard]] std::string suggestion_blocks(const SuggestView::Page& page, const Style& style,
                                            std::size_t indent);

/// How many others can wait, as a line; empty where nobody does.
[[nodiscard]] std::string waiting_line(std::size_t held_back, const Style& style, std::size_t indent);

/// The record `suggestion`.
void write_suggestion(text::JsonWriter& out, const SuggestionRow& row, Day today);

} // namespace tend::render
