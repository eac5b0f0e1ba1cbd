#include "commands/export_csv.hpp"

#include "commands/export_people.hpp"
#include "interchange/csv_writer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

namespace tend::commands {

namespace {

/// A column of the table: its header, and what stands in it.
struct Column {
    std::string_view name;
    std::string (*cell)(const PersonToExport&);
};

std::string cell_of(const std::optional<std::string>& text) {
    return text.value_or("");
}

template<class Told>
std::string cell_of(const std::optional<Told>& told) {
    return told ? to_text(*told) : "";
}

const Person& card(const PersonToExport& whole) {
    return whole.of_today.person;
}

std::string main_email(const PersonToExport& whole) {
    return card(whole).emails.empty() ? "" : card(whole).emails.front();
}

std::string other_emails(const PersonToExport& whole) {
    const std::span<const std::string> emails = card(whole).emails;
    return emails.empty() ? "" : fmt::format("{}", fmt::join(emails.subspan(1), ", "));
}

std::string notes(const PersonToExport& whole) {
    return fmt::format("{}", fmt::join(fact_values(whole.of_today, "note"), "\n"));
}

constexpr std::array columns{
    Column{"Name", [](const PersonToExport& whole) { return card(whole).name; }},
    Column{"Handle", [](const PersonToExport& whole) { return card(whole).handle; }},
    Column{"E-mail", main_email},
    Column{"Other e-mail", other_emails},
    Column{"Organization", [](const PersonToExport& whole) { return cell_of(card(whole).org); }},
    Column{"Team", [](const PersonToExport& whole) { return cell_of(card(whole).team); }},
    Column{"Role", [](const PersonToExport& whole) { return cell_of(card(whole).role); }},
    Column{"Place", [](const PersonToExport& whole) { return cell_of(card(whole).place); }},
    Column{"Time zone", [](const PersonToExport& whole) { return cell_of(card(whole).tz); }},
    Column{"Working hours", [](const PersonToExport& whole) { return cell_of(card(whole).hours); }},
    Column{"Birthday", [](const PersonToExport& whole) { return cell_of(whole.birthday); }},
    Column{"Anniversary", [](const PersonToExport& whole) { return cell_of(whole.anniversary); }},
    Column{"Tags",
           [](const PersonToExport& whole) { return fmt::format("{}", fmt::join(card(whole).tags, "; ")); }},
    Column{"Notes", notes},
    Column{"Circle", [](const PersonToExport& whole) { return whole.of_today.circle_name; }},
    Column{"Cadence", [](const PersonToExport& whole) { return cell_of(whole.of_today.standing.cadence); }},
    Column{"Cadence from",
           [](const PersonToExport& whole) { return to_text(whole.of_today.standing.source); }},
    Column{"Importance", [](const PersonToExport& whole) { return to_text(card(whole).importance); }},
    Column{"State", [](const PersonToExport& whole) { return to_text(card(whole).state); }},
    Column{"Last contact",
           [](const PersonToExport& whole) { return cell_of(whole.of_today.standing.last_contact_on); }},
    Column{"Next due", [](const PersonToExport& whole) { return cell_of(whole.of_today.standing.due_on); }},
    Column{"Quiet until", [](const PersonToExport& whole) { return cell_of(card(whole).quiet_until); }},
    Column{"Added", [](const PersonToExport& whole) { return to_text(card(whole).added_on); }},
};

} // namespace

void write_csv(const ExportJob& job) {
    std::vector<std::string> cells;
    for (const auto& column : columns) cells.emplace_back(column.name);
    job.out(interchange::csv_record(cells));
    take_people(job, [&](const PersonToExport& whole) {
        cells.clear();
        for (const auto& column : columns) cells.push_back(column.cell(whole));
        job.out(interchange::csv_record(cells));
    });
}

} // namespace tend::commands
