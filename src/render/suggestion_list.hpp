#pragma once

#include "render/page.hpp"
#include "render/suggestion_views.hpp"
#include "text/json_writer.hpp"

#include <string>

// People to reach out to, as `suggest` and the digest show them.

namespace tend::render {

/// Somebody as a block of a page: who; why; how, when and about what; what to mind.
[[nodiscard]] PageBlock suggestion_block(const SuggestionRow& row, Day today);

/// How many others can wait; empty where nobody does.
[[nodiscard]] std::string waiting_words(std::size_t held_back);

/// The blocks for a terminal or a pipe, the points of every reason beside it where the page asks for them.
[[nodiscard]] std::string suggestion_blocks(const SuggestView::Page& page, const Style& style);

/// `waiting_words` as a line.
[[nodiscard]] std::string waiting_line(std::size_t held_back, const Style& style);

/// The record `suggestion`.
void write_suggestion(text::JsonWriter& out, const SuggestionRow& row, Day today);

} // namespace tend::render
