#pragma once

#include "render/contact_views.hpp"
#include "render/data_views.hpp"
#include "render/digest_view.hpp"
#include "render/due_views.hpp"
#include "render/people_views.hpp"

#include <cstdint>
#include <string>

// A few made-up people and what happened with them, seen on Monday, 16 March 2026.

namespace samples {

using namespace tend;
using namespace tend::render;

inline Day day(int year, unsigned month, unsigned of_month) {
    return *make_day(year, month, of_month);
}

inline const Day today = day(2026, 3, 16);
inline const Instant now = *parse_instant("2026-03-16T09:00:00Z");

inline const Style at_80{.width = 80, .terminal = true, .color = false, .ascii = false};
inline const Style piped{.width = 80, .terminal = false, .color = false, .ascii = false};

inline Style at(std::size_t width) {
    return {.width = width, .terminal = true, .color = false, .ascii = false};
}

/// An id whose last byte is `last`, so that its short form can be told.
inline Uuid id(std::uint8_t last) {
    return *parse_uuid("0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a" +
                       std::string{"0123456789abcdef"[last >> 4], "0123456789abcdef"[last & 15]});
}

/// People as the list reads them.
inline PeopleReader people_of(std::vector<PersonRow> people) {
    return [people = std::move(people)](Extent, const std::function<void(const PersonRow&)>& show) {
        for (const PersonRow& person : people) show(person);
    };
}

inline Standing standing(std::optional<Day> last, std::optional<Cadence> cadence, CadenceSource source) {
    Standing standing;
    standing.last_contact_on = last;
    standing.effective_last_on = last.value_or(today);
    standing.cadence = cadence;
    standing.source = source;
    standing.silence_milli = 1000 * (today - standing.effective_last_on).count();
    if (cadence) {
        standing.due_on = next_due(standing.effective_last_on, *cadence);
        standing.cadence_days = static_cast<int>((*standing.due_on - standing.effective_last_on).count());
    }
    return standing;
}

inline const Cadence monthly{1, CadenceUnit::month};
inline const Cadence fortnightly{2, CadenceUnit::week};

inline LocalNow local(std::string text, Day on, int minute, bool at_work) {
    return {std::move(text), on, minute, at_work};
}

inline const LocalNow in_sao_paulo = local("2026-03-16T06:00:00-03:00", today, 360, false);
inline const LocalNow in_tokyo = local("2026-03-16T18:00:00+09:00", today, 1080, true);

inline PersonRow ana() {
    PersonRow row;
    Person& person = row.person.person;
    person.id = {id(1)};
    person.handle = "ana";
    person.name = "Ana Souza";
    person.emails = {"ana@acme.example"};
    person.org = "Acme";
    person.team = "Platform";
    person.role = "Designer";
    person.place = "BR";
    person.tz = "America/Sao_Paulo";
    person.hours = parse_hours("mon-fri 09:00-18:00");
    person.via = {Channel::video};
    person.avoid = {Channel::chat};
    person.tags = {"alumni", "climbing"};
    person.cadence = CadenceChoice{monthly};
    person.reply_days = 2;
    person.added_on = day(2026, 1, 5);
    row.person.facts = {{{id(2)}, "boundary", "no calls on Fridays", day(2026, 1, 5)},
                        {{id(3)}, "coffee", "flat white", std::nullopt}};
    row.person.standing = standing(day(2026, 2, 9), monthly, CadenceSource::own);
    row.local = in_sao_paulo;
    return row;
}

inline PersonRow bo() {
    PersonRow row;
    row.person.person.id = {id(4)};
    row.person.person.handle = "bo";
    row.person.person.name = "Bo Lind";
    row.person.person.added_on = day(2026, 3, 1);
    row.person.circle_name = "mentors";
    row.person.circle_via = {Channel::email, Channel::call};
    row.person.standing = standing(day(2026, 3, 10), fortnightly, CadenceSource::circle);
    return row;
}

inline DueRow due(std::string handle, std::string name, Standing standing, std::optional<LocalNow> local) {
    DueRow row;
    row.person.handle = std::move(handle);
    row.person.name = std::move(name);
    row.person.standing = standing;
    row.local = std::move(local);
    if (row.local) row.person.tz = "America/Sao_Paulo";
    return row;
}

/// Added on the first of March, never in touch.
inline DueRow newly_added() {
    Standing never = standing(std::nullopt, monthly, CadenceSource::own);
    never.effective_last_on = day(2026, 3, 1);
    never.silence_milli = 15000;
    never.due_on = day(2026, 3, 8);
    return due("cy", "Cy Ng", never, in_tokyo);
}

inline std::vector<DueRow> some_due() {
    return {due("ana", "Ana Souza", standing(day(2026, 2, 9), monthly, CadenceSource::own), in_sao_paulo),
            newly_added(),
            due("bo", "Bo Lind",
                standing(day(2026, 3, 2), Cadence{14, CadenceUnit::day}, CadenceSource::learned),
                std::nullopt)};
}

inline GatheringStanding design_circle() {
    return {"design", monthly, day(2026, 2, 2), day(2026, 3, 2)};
}

inline InteractionWithNames call_with_ana() {
    InteractionWithNames row;
    row.interaction.id = {id(16)};
    row.interaction.on_day = today;
    row.interaction.channel = Channel::call;
    row.interaction.text = "the new office in Porto";
    row.people = {{{id(1)}, "ana", "Ana Souza"}};
    return row;
}

inline FollowUpOf promise() {
    FollowUpOf row;
    row.handle = "ana";
    row.follow_up.id = {id(32)};
    row.follow_up.what = "send the deck";
    row.follow_up.made_on = today;
    row.follow_up.due_on = day(2026, 3, 20);
    return row;
}

inline MilestoneRow birthday() {
    MilestoneRow row;
    row.handle = "ana";
    row.milestone.id = {id(48)};
    row.milestone.kind = MilestoneKind::birthday;
    row.milestone.on = {1986, 4, 15};
    row.milestone.yearly = true;
    row.next = Occurrence{day(2026, 4, 15), 30, 40};
    return row;
}

inline Reason because(ReasonCode code, int points, int count) {
    Reason reason;
    reason.code = code;
    reason.points = points;
    reason.count = count;
    reason.on_day = today - days(count);
    return reason;
}

/// Ana, after five weeks, by video in her morning.
inline SuggestionRow suggestion() {
    SuggestionRow row;
    row.person = ana().person;
    row.local = in_sao_paulo;
    row.points = 1550;
    row.reasons = {because(ReasonCode::due, 1250, 35), because(ReasonCode::importance, 300, 0)};
    row.approach = {Channel::video, *parse_instant("2026-03-16T12:00:00Z"), Timing::later};
    row.mine_at = {today, 13 * 60};
    row.theirs_at = {today, 9 * 60};
    row.topic = {
        .kind = TopicKind::last_topic, .subject = "her move to Porto", .milestone = {}, .question = {}};
    return row;
}

inline DigestView::Page page_of(SuggestView::Page people) {
    DigestView::Page page;
    page.suggestions = std::move(people);
    return page;
}

/// A digest that has everything.
inline DigestView::Page full_page() {
    DigestView::Page page = page_of({today, {suggestion()}, 3, Detail::reasons});
    page.milestones = {birthday()};
    page.follow_ups = {promise()};
    page.holidays = {{{id(64)}, "BR", today, "Carnival"}};
    page.back = {{{}, "bo", "Bo Lind", today, "on leave", std::nullopt},
                 {{}, "cy", "Cy Ng", day(2026, 3, 15), std::nullopt, "Asia/Tokyo"}};
    InteractionWithNames planned = call_with_ana();
    planned.interaction.on_day = day(2026, 3, 15);
    page.planned = {planned};
    page.gatherings = {design_circle()};
    return page;
}

/// The members a view adds to its document, as JSON.
template<class View>
std::string members(const View& view) {
    const std::string document = json_document("k", now, view);
    const std::string head = R"({"schema_version":1,"kind":"k","now":"2026-03-16T09:00:00Z",)";
    return document.substr(0, head.size()) == head ? document.substr(head.size()) : document;
}

} // namespace samples
