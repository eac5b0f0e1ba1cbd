#pragma once

#include "store/query.hpp"
#include "store/store.hpp"
#include "tend/records.hpp"

#include <string_view>
#include <vector>

namespace tend::store {

/// Columns that `interaction_from` reads, of the table `i`.
inline constexpr std::string_view interaction_columns =
    "i.id, i.on_day, i.at, i.channel, i.direction, i.tried, i.wants_reply, i.value, i.others, i.text ";
/// An interaction without its people.
[[nodiscard]] Interaction interaction_from(const Query& row);

/// Puts those who took part in order: by handle, and in the interaction by id.
void sort_people(InteractionWithNames& named);
/// With those who took part and are still there, by handle; `people` of the interaction sorted by id.
[[nodiscard]] InteractionWithNames with_names(Connection& connection, Interaction interaction);

/// Columns that `milestone_from` reads, of the table `m`.
inline constexpr std::string_view milestone_columns =
    "m.id, m.person, m.kind, m.label, m.year, m.month, m.day, m.yearly, m.lead_days, m.done_on ";
[[nodiscard]] Milestone milestone_from(const Query& row);

/// Columns that `follow_up_from` reads, of the table `f`.
inline constexpr std::string_view follow_up_columns =
    "f.id, f.person, f.owner, f.kind, f.what, f.made_on, f.due_on, "
    "f.start_by, f.interaction, f.done_on, f.dropped ";
/// Whether it is open, as the partial indexes of that table say it.
inline constexpr std::string_view follow_up_is_open =
    "f.done_on IS NULL AND f.dropped = 0 AND f.deleted_at IS NULL";
[[nodiscard]] FollowUp follow_up_from(const Query& row);

/// Columns that `holiday_from` reads, of the table `h`.
inline constexpr std::string_view holiday_columns = "h.id, h.place, h.on_day, h.label ";
[[nodiscard]] Holiday holiday_from(const Query& row);

/// Pieces of SQL joined.
template<class... Pieces>
[[nodiscard]] std::string sql_of(const Pieces&... pieces) {
    std::string sql;
    (sql.append(pieces), ...);
    return sql;
}

} // namespace tend::store
