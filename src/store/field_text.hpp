#pragma once

#include "store/query.hpp"
#include "tend/cadence.hpp"
#include "tend/errors.hpp"
#include "tend/records.hpp"
#include "tend/words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tend::store {

/// A cadence as two columns hold it: a count and `day` `week` `month` `year`, or no count and `never`.
struct CadenceColumns {
    Value count;
    Value unit;
};
[[nodiscard]] CadenceColumns columns_of(const std::optional<CadenceChoice>& choice);
[[nodiscard]] CadenceColumns columns_of(const std::optional<Cadence>& cadence);

/// Channels joined by commas, in their order; nothing where there are none.
[[nodiscard]] Value column_of(const std::vector<Channel>& channels);
[[nodiscard]] Value column_of(const std::optional<std::string>& text);
[[nodiscard]] Value column_of(const std::optional<Day>& day);
[[nodiscard]] Value column_of(const std::optional<int>& number);

// Readers of one column each (two for a cadence). All throw StoreError (corrupt) for what tend would not have
// written.

[[nodiscard]] Day day_at(const Query& row, int column);
[[nodiscard]] std::optional<Day> maybe_day_at(const Query& row, int column);
[[nodiscard]] std::optional<int> maybe_int_at(const Query& row, int column);
[[nodiscard]] std::optional<CadenceChoice> choice_at(const Query& row, int count_column);
[[nodiscard]] std::optional<Cadence> cadence_at(const Query& row, int count_column);
[[nodiscard]] std::vector<Channel> channels_at(const Query& row, int column);
[[nodiscard]] std::optional<WorkingHours> hours_at(const Query& row, int column);
/// The refusal of a column that holds `text`, which tend would not have written.
[[noreturn]] void refuse_column(const Query& row, std::string_view text);

/// A word of a closed set in `column`, read by `parse`.
template<class Parse>
[[nodiscard]] auto word_at(const Query& row, int column, Parse parse) {
    const std::string_view text = row.text_view(column);
    const auto word = parse(text);
    if (!word) refuse_column(row, text);
    return *word;
}

} // namespace tend::store
