#pragma once

#include "render/table.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace tend::render {

/// `text` made harmless, broken at blanks to the width of a terminal (else in one line), every line behind
/// `indent` blanks; ends in a line end.
[[nodiscard]] std::string paragraph(std::string_view text, const Style& style, std::size_t indent = 0);

/// A paragraph for each of `lines`.
[[nodiscard]] std::string told(const std::vector<std::string>& lines, const Style& style);

/// A paragraph that begins with a verb of ours, `Logged`, which is painted.
[[nodiscard]] std::string told_with_verb(std::string_view text, const Style& style);

/// A label in the left margin and what it says beside it, wrapped there: two blanks, `label` up to
/// `label_width` columns, two blanks, `text`. Where too little room is left beside it, the text begins on the
/// next line.
[[nodiscard]] std::string labelled(std::string_view label, std::size_t label_width, Tone tone,
                                   std::string_view text, const Style& style);

/// A paragraph of pieces one behind the other, each in its tone; a break may fall between them and within.
[[nodiscard]] std::string paragraph(const std::vector<Cell>& pieces, const Style& style,
                                    std::size_t indent = 0);

/// Somebody as a heading: `Ana Souza (ana)`.
[[nodiscard]] std::string person_heading(std::string_view name, std::string_view handle, const Style& style);

/// A line of fields for `cut` and `awk`: each made harmless, a tab between them, and a line end.
[[nodiscard]] std::string fields(std::initializer_list<std::string_view> contents);

} // namespace tend::render
