#include "store/table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <stdexcept>

namespace tend::store {

namespace {

bool key_ends_in_text(TableId id) {
    return id == TableId::tag || id == TableId::setting;
}

std::string equalities(std::span<const std::string_view> columns, std::string_view separator) {
    std::string text;
    for (const std::string_view column : columns) {
        if (!text.empty()) text += separator;
        text += fmt::format("{} = ?", column);
    }
    return text;
}

std::vector<Table> all_tables() {
    std::vector<Table> all;
    all.emplace_back(TableId::person, "person", 1U,
                     std::vector<std::string_view>{"id",         "handle",   "name",          "org",
                                                   "team",       "role",     "place",         "tz",
                                                   "hours",      "away_tz",  "away_until",    "via",
                                                   "avoid",      "circle",   "cadence_count", "cadence_unit",
                                                   "importance", "state",    "quiet_until",   "quiet_reason",
                                                   "reply_days", "added_on", "merged_into"});
    all.emplace_back(TableId::email, "email", 1U,
                     std::vector<std::string_view>{"id", "person", "address", "position"});
    all.emplace_back(TableId::tag, "tag", 2U, std::vector<std::string_view>{"person", "name"});
    all.emplace_back(TableId::source, "source", 1U,
                     std::vector<std::string_view>{"id", "kind", "row", "key"});
    all.emplace_back(TableId::circle, "circle", 1U,
                     std::vector<std::string_view>{"id", "name", "cadence_count", "cadence_unit",
                                                   "gather_count", "gather_unit", "via"});
    all.emplace_back(TableId::interaction, "interaction", 1U,
                     std::vector<std::string_view>{"id", "on_day", "at", "channel", "direction", "tried",
                                                   "wants_reply", "value", "others", "text"});
    all.emplace_back(TableId::participant, "participant", 2U,
                     std::vector<std::string_view>{"interaction", "person"});
    all.emplace_back(TableId::milestone, "milestone", 1U,
                     std::vector<std::string_view>{"id", "person", "kind", "label", "month", "day", "year",
                                                   "yearly", "lead_days", "done_on"});
    all.emplace_back(TableId::follow_up, "follow_up", 1U,
                     std::vector<std::string_view>{"id", "person", "owner", "kind", "what", "made_on",
                                                   "due_on", "start_by", "interaction", "done_on",
                                                   "dropped"});
    all.emplace_back(TableId::fact, "fact", 1U,
                     std::vector<std::string_view>{"id", "person", "key", "value", "noted_on"});
    all.emplace_back(TableId::holiday, "holiday", 1U,
                     std::vector<std::string_view>{"id", "place", "on_day", "label"});
    all.emplace_back(TableId::setting, "setting", 1U, std::vector<std::string_view>{"key", "value"});
    return all;
}

} // namespace

Table::Table(TableId id, std::string_view name, std::size_t key_size, std::vector<std::string_view> columns)
    : id_(id), name_(name), key_size_(key_size), columns_(std::move(columns)) {
    columns_.insert(columns_.end(), {"created_at", "updated_at", "deleted_at"});
    const std::span<const std::string_view> all(columns_);
    const std::string where = equalities(all.first(key_size_), " AND ");
    const std::vector<std::string_view> places(columns_.size(), "?");
    select_sql_ = fmt::format("SELECT {} FROM {} WHERE {}", fmt::join(columns_, ", "), name_, where);
    insert_sql_ = fmt::format("INSERT INTO {}({}) VALUES ({}) ON CONFLICT DO NOTHING", name_,
                              fmt::join(columns_, ", "), fmt::join(places, ", "));
    update_sql_ =
        fmt::format("UPDATE {} SET {} WHERE {}", name_, equalities(all.subspan(key_size_), ", "), where);
    delete_sql_ = fmt::format("DELETE FROM {} WHERE {}", name_, where);
}

std::size_t Table::at(std::string_view name) const {
    const auto found = std::find(columns_.begin(), columns_.end(), name);
    if (found == columns_.end()) throw std::logic_error(fmt::format("{} has no column {}", name_, name));
    return static_cast<std::size_t>(found - columns_.begin());
}

std::string Table::key_of(const Row& row) const {
    std::string key;
    for (std::size_t column = 0; column < key_size_; ++column) {
        if (const auto* id = std::get_if<Uuid>(&row[column])) {
            key.append(id->begin(), id->end());
        } else {
            key += std::get<std::string>(row[column]);
        }
    }
    return key;
}

std::vector<Value> Table::key_values(std::string_view key) const {
    std::vector<Value> values;
    for (std::size_t column = 0; column < key_size_; ++column) {
        if (column + 1 == key_size_ && key_ends_in_text(id_)) {
            values.emplace_back(std::string(key));
            break;
        }
        Uuid id{};
        if (key.size() < id.size()) throw std::runtime_error(fmt::format("a key of {} is too short", name_));
        std::copy_n(key.begin(), id.size(), id.begin());
        key.remove_prefix(id.size());
        values.emplace_back(id);
    }
    return values;
}

std::span<const Table> tables() {
    static const std::vector<Table> all = all_tables();
    return all;
}

const Table& table(TableId id) {
    const auto all = tables();
    const auto found =
        std::find_if(all.begin(), all.end(), [id](const Table& each) { return each.id() == id; });
    if (found == all.end()) throw std::runtime_error("no such table");
    return *found;
}

} // namespace tend::store
