#pragma once

#include "core/calendar_words.hpp"
#include "core/typed.hpp"
#include "tend/cadence.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tend {

/// A count and its unit as people write them: `3d`, `3 days`, `3 d`, `three days`, `a day`.
struct Amount {
    int count = 0; ///< 0 to `largest_amount`, which stands for anything larger
    std::string_view unit;
};

inline constexpr int largest_amount = 9'999'999;

/// The amount that all of `words` together are; nothing where they are anything else. The unit is a view into
/// `words`.
[[nodiscard]] std::optional<Amount> amount_of(std::span<const std::string> words);

/// The calendar length that `words`, a part of `typed`, are: an amount, or ISO 8601 with one unit (`p2w`);
/// nothing where they have no such shape. Throws InvalidInput with `forms` as its hint where the unit is not
/// one of the calendar or the count is not 1 to 9999.
[[nodiscard]] std::optional<Cadence> calendar_length(const Typed& typed, std::span<const std::string> words,
                                                     std::string_view forms);

} // namespace tend
