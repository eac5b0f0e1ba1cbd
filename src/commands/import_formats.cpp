#include "commands/import_formats.hpp"

#include "commands/format_names.hpp"
#include "commands/import_calendar.hpp"
#include "commands/import_contacts.hpp"
#include "commands/import_friends.hpp"
#include "commands/import_sections.hpp"
#include "interchange/csv.hpp"
#include "interchange/friends.hpp"
#include "interchange/ics.hpp"
#include "interchange/ldif.hpp"
#include "interchange/record_lines.hpp"
#include "interchange/slack.hpp"
#include "interchange/vcard.hpp"
#include "text/fold.hpp"

#include <fmt/format.h>

#include <array>
#include <istream>

namespace tend::commands {

namespace {

bool is_document(const ImportSource& source) {
    const auto first = source.beginning().find_first_not_of(" \t\r\n\xef\xbb\xbf");
    return first != std::string::npos && source.beginning()[first] == '{' &&
           !interchange::looks_like_record_lines(source.beginning());
}

/// A table is taken for what its name says, so that one without a known header is told what to do.
bool is_table(const ImportSource& source) {
    const std::string name = text::folded(source.name());
    return name.ends_with(".csv") || name.ends_with(".tsv") ||
           interchange::looks_like_csv_contacts(source.beginning());
}

void take_table(const ImportJob& job) {
    const auto typed = job.arguments.value("--map");
    const auto map = typed ? interchange::parse_csv_map(*typed) : interchange::CsvMap();
    const auto read = [&](std::istream& in, const interchange::ContactSink& sink) {
        try {
            interchange::read_csv_contacts(in, sink, map);
        } catch (const InvalidInput& error) {
            throw InvalidInput(fmt::format("{}: {}", job.source.name(), error.what()), error.hint());
        }
    };
    take_contacts(job, read);
}

constexpr auto calendar_and_newcomer_options = std::span(partial_options).first<8>();
constexpr auto people_options = std::span(partial_options).subspan<4, 7>();
constexpr auto table_options = std::span(partial_options).subspan<4>();

constexpr std::array formats{
    ImportFormat{"vcard", "vCards (.vcf)",
                 [](const ImportSource& source) { return interchange::looks_like_vcard(source.beginning()); },
                 [](const ImportJob& job) { take_contacts(job, interchange::read_vcards); }, people_options},
    ImportFormat{"ldif", "address books in LDIF (.ldif)",
                 [](const ImportSource& source) { return interchange::looks_like_ldif(source.beginning()); },
                 [](const ImportJob& job) { take_contacts(job, interchange::read_ldif); }, people_options},
    ImportFormat{
        "ics", "calendars (.ics)",
        [](const ImportSource& source) { return interchange::looks_like_calendar(source.beginning()); },
        take_calendar, calendar_and_newcomer_options},
    ImportFormat{
        "slack", "users.json of a Slack export",
        [](const ImportSource& source) { return interchange::looks_like_slack_users(source.beginning()); },
        [](const ImportJob& job) { take_contacts(job, interchange::read_slack_users); }, people_options},
    ImportFormat{
        "friends", "the friends.md of friends",
        [](const ImportSource& source) { return interchange::looks_like_friends(source.beginning()); },
        take_friends, people_options},
    ImportFormat{"json", "the JSON of tend export", is_document, take_document},
    ImportFormat{
        "ndjson", "its NDJSON",
        [](const ImportSource& source) { return interchange::looks_like_record_lines(source.beginning()); },
        take_record_lines},
    ImportFormat{"csv", "tables of people (.csv) as LinkedIn, Google, Outlook and Thunderbird write them",
                 is_table, take_table, table_options},
};

} // namespace

std::span<const ImportFormat> import_formats() {
    return formats;
}

std::string import_format_names() {
    return format_names(import_formats());
}

} // namespace tend::commands
