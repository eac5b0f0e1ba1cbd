#include "interchange/invited.hpp"

#include "interchange/ascii_case.hpp"
#include "interchange/charset.hpp"
#include "interchange/ics_component.hpp"
#include "interchange/vcard_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace tend::interchange {

namespace {

// The address within `mailto:ana@example.org`, `Ana <ana@example.org>`, `ana@example.org?subject=x`; empty
// where there is none.
std::string address_in(std::string_view written) {
    std::string bare(written);
    std::erase(bare, '"');
    std::string_view text = bare;
    if (const auto open = text.find('<'); open != std::string_view::npos)
        text = text.substr(open + 1, text.find('>', open) - open - 1);
    text = without_outer_blanks(text);
    constexpr std::string_view scheme = "mailto:";
    if (equal_without_case(text.substr(0, scheme.size()), scheme)) text.remove_prefix(scheme.size());
    text = without_outer_blanks(text.substr(0, text.find('?')));
    const auto at = text.find('@');
    const bool is_address = at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
                            text.find_first_of(" \t,;:/") == std::string_view::npos;
    return is_address ? std::string(text) : std::string();
}

// Calendar servers write their rooms and groups like people.
bool is_address_of_nobody(std::string_view address) {
    constexpr std::array<std::string_view, 4> ends = {
        "@resource.calendar.google.com", "@group.calendar.google.com", "@group.v.calendar.google.com",
        "@import.calendar.google.com"};
    const std::string upper = ascii_upper(address);
    return std::any_of(ends.begin(), ends.end(),
                       [&](std::string_view end) { return upper.ends_with(ascii_upper(end)); });
}

} // namespace

Invited invited_from(const ContentProperty& property) {
    Invited invited;
    const std::string value = plain_text(property);
    invited.address = address_in(value);
    if (invited.address.empty())
        invited.address = address_in(guessed_utf8(property.parameter("EMAIL").value_or("")));
    if (const auto name = property.parameter("CN"))
        invited.name = on_one_line(unescaped(guessed_utf8(*name), VcardEscapes::later));
    else if (const auto open = value.find('<'); open != std::string::npos)
        invited.name = on_one_line(value.substr(0, open));
    const bool is_told_only =
        property.has("ROLE", "NON-PARTICIPANT") && !property.has("PARTSTAT", "ACCEPTED");
    invited.comes = !property.has("PARTSTAT", "DECLINED") && !property.has("PARTSTAT", "DELEGATED") &&
                    !property.has("STATUS", "DECLINED") && !is_told_only;
    invited.is_person = !property.has("CUTYPE", "GROUP") && !property.has("CUTYPE", "RESOURCE") &&
                        !property.has("CUTYPE", "ROOM") && !is_address_of_nobody(invited.address);
    return invited;
}

} // namespace tend::interchange
