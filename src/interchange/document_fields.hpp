#pragma once

#include "interchange/document_key.hpp"
#include "interchange/document_value.hpp"
#include "tend/cadence.hpp"
#include "tend/day.hpp"
#include "tend/errors.hpp"
#include "tend/hours.hpp"
#include "tend/id.hpp"
#include "tend/words.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tend::interchange {

/// A key with what stands under it. Whatever reads one throws InvalidInput where the value is none it takes;
/// the message names the key, what was found and what is accepted.
struct Field {
    std::string_view key;
    const JsonValue& value;
    std::optional<std::size_t> place{}; ///< in the list under the key, where it is a member of that

    /// As messages name it: `via`, `via[2]`.
    [[nodiscard]] std::string name() const {
        return std::string(key) + (place ? '[' + std::to_string(*place) + ']' : "");
    }
};

/// Throws the InvalidInput that `field` is not what it takes: `accepted`, in words.
[[noreturn]] void refuse(const Field& field, std::string_view accepted);

/// The keys of one record.
class Fields {
  public:
    /// Throws InvalidInput where `record` is no object, has a key that is not in `known`, or has one twice.
    /// Both must outlive the fields.
    Fields(const JsonValue& record, std::span<const std::string_view> known);

    /// What `read` makes of a key that must be there. Throws InvalidInput where it is missing.
    template<class Read>
    [[nodiscard]] auto required(std::string_view key, Read read) const {
        return read(required_field(key));
    }

    /// What `read` makes of a key that may be left out or null.
    template<class Read>
    [[nodiscard]] auto optional(std::string_view key, Read read) const {
        using T = std::invoke_result_t<Read, const Field&>;
        const JsonValue* value = find(key);
        if (value == nullptr) return Key<T>();
        if (value->is_null()) return Key<T>(std::nullopt);
        return Key<T>(read(Field{key, *value}));
    }

    /// The same for text, where empty text counts as null.
    [[nodiscard]] Key<std::string> optional_text(std::string_view key) const;

  private:
    [[nodiscard]] const JsonValue* find(std::string_view key) const;
    [[nodiscard]] Field required_field(std::string_view key) const;

    std::span<const std::string_view> known_;
    mutable std::size_t next_ = 0; ///< the key that is asked for next, as records are read in their order
    std::vector<const JsonValue*> values_; ///< by the place of the key among the known ones
};

[[nodiscard]] std::string read_text(const Field& field);
/// Text with something in it besides blanks.
[[nodiscard]] std::string read_filled_text(const Field& field);
/// A handle: lower-case letters, digits, `-`, `_`, `.`.
[[nodiscard]] std::string read_handle(const Field& field);
[[nodiscard]] bool read_flag(const Field& field);
/// `YYYY-MM-DD`.
[[nodiscard]] Day read_day(const Field& field);
/// `YYYY-MM-DD` or `--MM-DD`.
[[nodiscard]] PartialDay read_partial_day(const Field& field);
/// RFC 3339.
[[nodiscard]] Instant read_instant(const Field& field);
/// An ISO 8601 count: `P2W`.
[[nodiscard]] Cadence read_cadence(const Field& field);
/// An ISO 8601 count, or `never`.
[[nodiscard]] CadenceChoice read_cadence_choice(const Field& field);
/// An ISO 8601 count of days: `P2D` is 2.
[[nodiscard]] int read_day_count(const Field& field);
[[nodiscard]] WorkingHours read_hours(const Field& field);
/// A channel by its whole word.
[[nodiscard]] Channel read_channel(const Field& field);
/// A UUID that is not all zeros.
[[nodiscard]] Uuid read_uuid(const Field& field);

template<class SomeId>
[[nodiscard]] SomeId read_id(const Field& field) {
    return SomeId{read_uuid(field)};
}

/// A reader of whole numbers from `least` to `most`.
[[nodiscard]] std::function<int(const Field&)> number_between(int least, int most);

/// A reader of one word of a closed set: `parse` knows them, `accepted` lists them.
template<class Word>
[[nodiscard]] auto word_of(std::optional<Word> (*parse)(std::string_view), std::string_view accepted) {
    return [parse, accepted](const Field& field) {
        const std::string* text = std::get_if<std::string>(&field.value.content);
        const std::optional<Word> word = text != nullptr ? parse(*text) : std::nullopt;
        if (!word) refuse(field, accepted);
        return *word;
    };
}

/// A reader of a list of what `read` reads; its members are named `via[2]`.
template<class Read>
[[nodiscard]] auto list_of(Read read) {
    return [read](const Field& field) {
        const auto* list = std::get_if<JsonValue::List>(&field.value.content);
        if (list == nullptr) refuse(field, "a list");
        std::vector<std::invoke_result_t<Read, const Field&>> members;
        members.reserve(list->size());
        for (const JsonValue& member : *list)
            members.push_back(read(Field{field.key, member, members.size()}));
        return members;
    };
}

} // namespace tend::interchange
