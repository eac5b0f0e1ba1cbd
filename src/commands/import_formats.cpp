#include "commands/import_formats.hpp"

#include "commands/format_names.hpp"
#include "commands/import_calendar.hpp"
#include "commands/import_contacts.hpp"
#include "commands/import_sections.hpp"
#include "interchange/ics.hpp"
#include "interchange/slack.hpp"
#include "interchange/vcard.hpp"

#include <array>

namespace tend::commands {

namespace {

bool is_document(const ImportSource& source) {
    const auto first = source.beginning().find_first_not_of(" \t\r\n\xef\xbb\xbf");
    return first != std::string::npos && source.beginning()[first] == '{';
}

constexpr std::array formats{
    ImportFormat{"vcard", "vCards (.vcf)",
                 [](const ImportSource& source) { return interchange::looks_like_vcard(source.beginning()); },
                 [](const ImportJob& job) { take_contacts(job, interchange::read_vcards); }},
    ImportFormat{
        "ics", "calendars (.ics)",
        [](const ImportSource& source) { return interchange::looks_like_calendar(source.beginning()); },
        take_calendar},
    ImportFormat{
        "slack", "users.json of a Slack export",
        [](const ImportSource& source) { return interchange::looks_like_slack_users(source.beginning()); },
        [](const ImportJob& job) { take_contacts(job, interchange::read_slack_users); }},
    ImportFormat{"json", "the JSON of tend export", is_document, take_document},
};

} // namespace

std::span<const ImportFormat> import_formats() {
    return formats;
}

std::string import_format_names() {
    return format_names(import_formats());
}

} // namespace tend::commands
