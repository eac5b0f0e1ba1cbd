#include "samples.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <memory>

using namespace samples;

namespace {

/// Somebody suggested for everything at once.
SuggestionRow suggested(const PersonRow& row, const std::string& word) {
    SuggestionRow suggestion = samples::suggestion();
    suggestion.person = row.person;
    suggestion.topic.subject = word;
    suggestion.reasons.clear();
    for (const auto& [code, kind] : {std::pair(ReasonCode::promise, MilestoneKind::other),
                                     {ReasonCode::setback, MilestoneKind::setback},
                                     {ReasonCode::change, MilestoneKind::left}}) {
        Reason reason = because(code, 1000, 1);
        reason.subject = word;
        reason.kind = kind;
        suggestion.reasons.push_back(reason);
    }
    return suggestion;
}

InteractionWithNames planned_for(InteractionWithNames contact, Day day) {
    contact.interaction.on_day = day;
    return contact;
}

/// Every view there is, with `word` wherever words come from outside.
std::vector<std::unique_ptr<View>> every_view(const std::string& word) {
    PersonRow row = ana();
    Person& person = row.person.person;
    person.handle = person.name = word;
    person.org = person.team = person.role = person.place = person.tz = person.away_tz = person.quiet_reason =
        word;
    person.emails = person.tags = {word, word};
    person.quiet_until = today + days(1);
    row.person.circle_name = word;
    row.person.standing.source = CadenceSource::circle;
    row.person.facts = {{{}, word, word, today}, {{}, "boundary", word, today}};
    PersonRow unknown = row;
    unknown.local.reset();
    DueRow due_row = due(word, word, row.person.standing, in_tokyo);
    GatheringStanding gathering{word, monthly, today, today};
    InteractionWithNames contact = call_with_ana();
    contact.interaction.text = word;
    contact.people = {{{}, word, word}, {{}, "other", word}};
    FollowUpOf open{promise().follow_up, word};
    open.follow_up.what = word;
    MilestoneRow milestone = birthday();
    milestone.handle = milestone.milestone.label = word;
    Card card{row, {contact}, 9, {open}, {milestone}, {}};
    Card other_card = card;
    other_card.row = unknown;
    const Candidate candidate{word, word};
    CircleWithPeople circle{{{}, word, std::nullopt, std::nullopt, {}}, {candidate}};
    const Said said{{word}, true};
    Logged logged{contact, {{word, word, today, monthly}, {word, word, today, monthly}}, {open}, {word}, 500,
                  today};
    const SearchHit hit{SearchHit::Kind::fact, {}, today, {candidate}, word};
    const UndoStep step{1, now, word, true};
    ImportReport report;
    report.skipped = {{word, 1, word}};
    report.notes = {word};
    const Returned returned{{}, word, word, today, word, std::nullopt};
    const Returned traveller{{}, word, word, today, std::nullopt, word};
    const DigestView::Page page{{today, {suggested(row, word)}, 2, Detail::reasons},
                                {milestone},
                                0,
                                {open},
                                0,
                                {{{}, word, today, word}},
                                {returned, traveller},
                                {planned_for(contact, today - days(1)), contact},
                                {gathering}};

    std::vector<std::unique_ptr<View>> views;
    views.push_back(std::make_unique<PeopleView>(samples::people_of({row, unknown}), today));
    views.push_back(std::make_unique<PeopleChangedView>(std::vector{row}, said, today));
    views.push_back(std::make_unique<ForgottenView>(std::vector{candidate}));
    views.push_back(std::make_unique<CardView>(std::vector{card, other_card}, today));
    views.push_back(std::make_unique<DueView>(std::vector{due_row}, std::vector{gathering}, today));
    for (const DigestFormat format :
         {DigestFormat::text, DigestFormat::markdown, DigestFormat::html, DigestFormat::email})
        views.push_back(std::make_unique<DigestView>(
            page, format, Envelope{Mailbox{word, "me@example.org"}, {word, "ana@example.org"}, now}));
    for (const Detail detail : {Detail::reasons, Detail::points}) {
        auto people = page.suggestions;
        people.detail = detail;
        views.push_back(std::make_unique<SuggestView>(people));
    }
    views.push_back(std::make_unique<LogView>(logged));
    views.push_back(
        std::make_unique<RecordsChangedView>(std::vector<AnyRecord>{contact, open, milestone}, said, today));
    views.push_back(std::make_unique<HistoryView>(std::vector{contact}, HistoryView::Extent::cut, today));
    views.push_back(std::make_unique<SearchView>(std::vector{hit}, today));
    views.push_back(std::make_unique<CirclesView>(std::vector{circle}, std::nullopt));
    views.push_back(std::make_unique<CirclesView>(std::vector{circle}, said));
    views.push_back(std::make_unique<FactsView>(candidate, row.person.facts, std::nullopt));
    views.push_back(std::make_unique<FactsView>(candidate, std::vector<Fact>{}, std::nullopt));
    views.push_back(std::make_unique<FactsView>(candidate, std::vector<Fact>{}, said));
    views.push_back(std::make_unique<UndoView>(std::vector{step}, UndoView::Act::list));
    views.push_back(std::make_unique<UndoView>(std::vector{step}, UndoView::Act::redo));
    const SettingRow setting{word, word, false};
    views.push_back(std::make_unique<SettingsView>(std::vector{setting}, std::nullopt));
    views.push_back(std::make_unique<SettingsView>(std::vector{setting, setting}, std::nullopt));
    views.push_back(std::make_unique<SettingsView>(std::vector{setting}, Said{{}, true}));
    views.push_back(std::make_unique<ImportView>(report));
    views.push_back(std::make_unique<DemoView>(word, page));
    return views;
}

const std::vector<std::size_t> widths{10, 20, 40, 60, 80, 120, 400};

bool is_ascii(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool has_control(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
    });
}

} // namespace

TEST_CASE("nothing from outside reaches the terminal as a control") {
    const std::string hostile = "a\x1b[2J\x07\r\n\x7f\xc2\x9b"
                                "31m\xe2\x80\xae"
                                "b";
    for (const auto& view : every_view(hostile)) {
        for (const std::size_t width : widths) {
            const std::string text = view->text(at(width));
            CAPTURE(width, text);
            CHECK_FALSE(has_control(text));
            CHECK(text.find("\xc2\x9b") == std::string::npos);
            CHECK(text.find("\xe2\x80\xae") == std::string::npos);
        }
        CHECK_FALSE(has_control(view->text(piped)));
        const std::string json = json_document("k", now, *view);
        CHECK_FALSE(has_control(json));
        CHECK(std::count(json.begin(), json.end(), '\n') == 1);
    }
}

TEST_CASE("what is ours is ASCII where that is asked for") {
    for (const auto& view : every_view("a long word or two, to be cut somewhere")) {
        for (const std::size_t width : widths) {
            Style style = at(width);
            style.ascii = true;
            CHECK(is_ascii(view->text(style)));
            style.terminal = false;
            CHECK(is_ascii(view->text(style)));
        }
    }
}

TEST_CASE("every text ends its last line, and no line in a blank") {
    for (const auto& view : every_view("渡辺 👩‍👩‍👧‍👦")) {
        for (const std::size_t width : widths) {
            const std::string text = view->text(at(width));
            CAPTURE(width, text);
            REQUIRE_FALSE(text.empty());
            CHECK(text.back() == '\n');
            CHECK(text.find(" \n") == std::string::npos);
        }
    }
}
