#include "commands/own_cards.hpp"

namespace tend::commands {

namespace {

constexpr std::string_view prefix = "vcard:urn:uuid:"; // a UID as RFC 6350 would have it

} // namespace

std::string own_source_key(PersonId person) {
    return std::string(prefix) + to_text(person.bytes);
}

std::optional<PersonId> own_card_person(std::string_view source_key) {
    if (!source_key.starts_with(prefix)) return std::nullopt;
    const auto id = parse_uuid(source_key.substr(prefix.size()));
    if (!id) return std::nullopt;
    return PersonId{*id};
}

} // namespace tend::commands
