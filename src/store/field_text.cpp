#include "store/field_text.hpp"

#include "store/failure.hpp"

#include <fmt/format.h>

namespace tend::store {

namespace {

std::string_view unit_word(CadenceUnit unit) {
    switch (unit) {
    case CadenceUnit::day: return "day";
    case CadenceUnit::week: return "week";
    case CadenceUnit::month: return "month";
    case CadenceUnit::year: return "year";
    }
    return {};
}

CadenceUnit unit_at(const Query& row, int column) {
    const std::string_view word = row.text_view(column);
    for (const CadenceUnit unit :
         {CadenceUnit::day, CadenceUnit::week, CadenceUnit::month, CadenceUnit::year}) {
        if (unit_word(unit) == word) return unit;
    }
    refuse_column(row, word);
}

constexpr std::string_view never_word = "never";

} // namespace

void refuse_column(const Query& row, std::string_view text) {
    throw damage(row.connection().path(), fmt::format("\"{}\" stands where it cannot", text));
}

CadenceColumns columns_of(const std::optional<Cadence>& cadence) {
    if (!cadence) return {};
    return {std::int64_t{cadence->count}, std::string(unit_word(cadence->unit))};
}

CadenceColumns columns_of(const std::optional<CadenceChoice>& choice) {
    if (!choice) return {};
    if (std::holds_alternative<Never>(*choice)) return {std::monostate{}, std::string(never_word)};
    return columns_of(std::optional(std::get<Cadence>(*choice)));
}

Value column_of(const std::vector<Channel>& channels) {
    if (channels.empty()) return std::monostate{};
    std::string text;
    for (const Channel channel : channels) {
        if (!text.empty()) text += ',';
        text += to_text(channel);
    }
    return text;
}

Value column_of(const std::optional<std::string>& text) {
    if (!text) return std::monostate{};
    return *text;
}

Value column_of(const std::optional<Day>& day) {
    if (!day) return std::monostate{};
    return to_text(*day);
}

Value column_of(const std::optional<int>& number) {
    if (!number) return std::monostate{};
    return std::int64_t{*number};
}

Day day_at(const Query& row, int column) {
    return word_at(row, column, parse_iso_day);
}

std::optional<Day> maybe_day_at(const Query& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return day_at(row, column);
}

std::optional<int> maybe_int_at(const Query& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return static_cast<int>(row.integer(column));
}

std::optional<Cadence> cadence_at(const Query& row, int count_column) {
    if (row.is_null(count_column)) return std::nullopt;
    constexpr std::int64_t most = 9999;
    const auto count = row.integer(count_column);
    if (count < 1 || count > most) refuse_column(row, std::to_string(count));
    return Cadence{static_cast<int>(count), unit_at(row, count_column + 1)};
}

std::optional<CadenceChoice> choice_at(const Query& row, int count_column) {
    if (row.is_null(count_column + 1)) return std::nullopt;
    if (row.text_view(count_column + 1) == never_word) return Never{};
    if (const auto cadence = cadence_at(row, count_column)) return *cadence;
    refuse_column(row, row.text(count_column + 1));
}

std::vector<Channel> channels_at(const Query& row, int column) {
    std::vector<Channel> channels;
    if (row.is_null(column)) return channels;
    const std::string text = row.text(column);
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const auto channel = parse_channel_word(std::string_view(text).substr(begin, end - begin));
        if (!channel) refuse_column(row, text);
        channels.push_back(*channel);
        begin = end + 1;
    }
    return channels;
}

std::optional<WorkingHours> hours_at(const Query& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    try {
        return parse_hours(row.text(column));
    } catch (const InvalidInput&) {
        refuse_column(row, row.text(column));
    }
}

} // namespace tend::store
