#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tend::text {

/// `text` for comparing: compatibility-decomposed, accents removed, case folded (`Åsa` → `asa`, `STRASSE` =
/// `straße`). Letters that do not decompose but are read so fold too (ø→o, ł→l, đ→d, ı→i, æ→ae, œ→oe, þ→th),
/// and typographic apostrophes, dashes and blanks to the ASCII ones. Removed are marks above, below and
/// across letters, the points of Hebrew and Arabic, enclosing marks, and what is invisible (joiners,
/// variation selectors, soft hyphens); vowel signs (Devanagari, Thai, …) and kana voicing marks stay, for
/// they are letters to their readers. Bad bytes become U+FFFD. Idempotent; equal for equal text in any
/// normalization form.
[[nodiscard]] std::string folded(std::string_view text);

/// The words of `text`, folded: runs of letters, digits and marks, in order. An apostrophe between two
/// letters does not end a word and is left out: `Mary-Ann O'Neil` has the words `mary`, `ann` and `oneil`.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

/// A handle from the first word of `name`, up to the first blank: folded, ASCII letters and digits only
/// (`O'Neil` is `oneil`, `Mary-Ann` is `maryann`); empty where nothing is left (`李雷`).
[[nodiscard]] std::string handle_from(std::string_view name);

/// Letters to insert, drop, change or swap to come from one text to the other (restricted
/// Damerau–Levenshtein: no part is edited twice), by code point, as the texts are. Takes time of the product
/// of the lengths.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The members of `known` nearest to `wanted` (without case and accents), the nearest first: those it is the
/// beginning of, the shortest first, then those within a third of its length in edits (one at least, from two
/// letters on); equally near ones in their order in `known`; at most `most`. Nothing where `wanted` is empty.
[[nodiscard]] std::vector<std::string> nearest(std::string_view wanted, const std::vector<std::string>& known,
                                               std::size_t most = 3);

} // namespace tend::text
