#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tend::interchange {

/// What a column of a table of people holds.
enum class CsvField {
    name, ///< the full name; where only one half of the name has a column of its own, the other half
    first_name,
    middle_name,
    last_name,
    nickname,
    email_mark, ///< whether the address in the next column is the main one: it begins with `*` then
    email,      ///< one address or several
    org,
    team,
    role,
    title,   ///< a role, or (beside a column for the role or a suffix) how to address somebody
    suffix,  ///< of the name
    country, ///< of an address: counts where it is a code
    place,   ///< as written
    tz,
    birthday,
    birth_year,
    birth_month,
    birth_day,
    anniversary,
    groups, ///< Google's: several joined by ` ::: `
    tags,   ///< several joined by `;` or `,`
    note,
    url,       ///< counts where it is that of a LinkedIn profile
    connected, ///< since when, in LinkedIn
    id,        ///< the key of the record in its source
    message    ///< of LinkedIn's messages.csv: no contact
};

/// What a column of that name holds, by the headers that address books write in several languages, without
/// case, accents, punctuation and numbers; nothing where the name is unknown.
[[nodiscard]] std::optional<CsvField> field_of_column(std::string_view name);

/// What `--map` calls it (`name`, `email`, …); nothing where it is none of the accepted.
[[nodiscard]] std::optional<CsvField> field_named(std::string_view word);

/// The words that `field_named` reads, comma-joined.
[[nodiscard]] std::string field_words();

} // namespace tend::interchange
