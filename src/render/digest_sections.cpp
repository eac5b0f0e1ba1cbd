#include "render/digest_sections.hpp"

#include "render/gatherings.hpp"
#include "render/phrases.hpp"
#include "render/suggestion_list.hpp"
#include "render/words.hpp"

namespace tend::render {
namespace {

using std::string;
using std::string_view;
using Columns = std::vector<Column>;

/// Who, what, when, and the id to type.
const Columns record_columns{{}, {.gives_way = 1, .least = 14}, {}, {}};

template<class Id>
Cell id_cell(const Id& id) {
    return {short_text(id.bytes), Tone::aside};
}

PageSection people_section(const SuggestView::Page& page) {
    PageSection section{.heading = "People to reach out to", .closing = waiting_words(page.held_back)};
    for (const SuggestionRow& row : page.people) section.blocks.push_back(suggestion_block(row, page.today));
    return section;
}

/// What a page has no room for, and where to see it.
string more_words(std::size_t more, string_view command) {
    return more == 0 ? ""
                     : counted(static_cast<std::int64_t>(more), "more", "more") + ": tend " + string(command);
}

PageSection milestone_section(const DigestView::Page& page) {
    PageSection section{.heading = "Days to remember",
                        .columns = record_columns,
                        .closing = more_words(page.more_milestones, "upcoming")};
    for (const MilestoneRow& row : page.milestones)
        section.rows.push_back({{row.handle, Tone::handle},
                                {milestone_words(row.milestone)},
                                {milestone_day_words(row, page.suggestions.today)},
                                id_cell(row.milestone.id)});
    return section;
}

PageSection follow_up_section(const DigestView::Page& page) {
    PageSection section{.heading = "Open ends",
                        .columns = record_columns,
                        .closing = more_words(page.more_follow_ups, "follow-up")};
    for (const FollowUpOf& row : page.follow_ups)
        section.rows.push_back({{row.handle, Tone::handle},
                                {follow_up_words(row.follow_up)},
                                {follow_up_day_words(row.follow_up, page.suggestions.today)},
                                id_cell(row.follow_up.id)});
    return section;
}

string meeting_words(const InteractionWithNames& row) {
    const string contact = contact_words(row.interaction) + ' ' + company_words(row);
    return joined({contact, row.interaction.text}, ": ");
}

/// What was planned for yesterday: whether it happened is for the user to say.
PageSection asking_section(const DigestView::Page& page) {
    PageSection section{.heading = "Did it happen yesterday?"};
    for (const InteractionWithNames& row : page.planned) {
        if (row.interaction.on_day >= page.suggestions.today) continue;
        const string id = short_text(row.interaction.id.bytes);
        section.blocks.push_back({.lines = {{meeting_words(row) + " (if not: tend remove " + id + ")"}}});
    }
    return section;
}

PageSection planned_section(const DigestView::Page& page) {
    PageSection section{.heading = "Planned", .columns = {{.gives_way = 1, .least = 14}, {}, {}}};
    for (const InteractionWithNames& row : page.planned) {
        if (row.interaction.on_day < page.suggestions.today) continue;
        section.rows.push_back({{meeting_words(row)},
                                {dated_words(row.interaction.on_day, page.suggestions.today)},
                                id_cell(row.interaction.id)});
    }
    return section;
}

string back_day_words(const Returned& returned, Day today) {
    return returned.on_day > today ? "from " + dated_words(returned.on_day, today)
                                   : "since " + relative_words(returned.on_day, today);
}

string absence_words(const Returned& returned) {
    if (returned.away_tz) return "was in " + *returned.away_tz;
    return returned.reason.value_or("");
}

PageSection back_section(const DigestView::Page& page) {
    PageSection section{.heading = "Here again",
                        .columns = {{}, {.gives_way = 2, .least = 14}, {}, {.gives_way = 1, .least = 10}}};
    for (const Returned& returned : page.back)
        section.rows.push_back({{returned.handle, Tone::handle},
                                {returned.name, Tone::title},
                                {back_day_words(returned, page.suggestions.today)},
                                {absence_words(returned), Tone::aside}});
    return section;
}

/// On the page of one day the heading says the day.
PageSection holiday_section(const DigestView::Page& page) {
    const bool is_of_today = page.day_count == 1;
    PageSection section{.heading = is_of_today ? "Holidays today" : "Holidays",
                        .columns = {{}, {.gives_way = 1, .least = 14}, {}}};
    for (const Holiday& holiday : page.holidays)
        section.rows.push_back({{holiday.place},
                                {holiday.label},
                                {is_of_today ? "" : dated_words(holiday.on_day, page.suggestions.today)}});
    return section;
}

} // namespace

Page digest_sections(const DigestView::Page& page) {
    const Day today = page.suggestions.today;
    const Day last = today + days{page.day_count - 1};
    return {.title = long_day_words(today) + (last > today ? " to " + long_day_words(last) : ""),
            .sections = {people_section(page.suggestions), milestone_section(page), follow_up_section(page),
                         asking_section(page), planned_section(page), back_section(page),
                         holiday_section(page), gathering_section(page.gatherings, today)}};
}

} // namespace tend::render
