#include "commands/facts.hpp"
#include "commands/interaction_options.hpp"
#include "commands/log_follow_ups.hpp"
#include "commands/people.hpp"
#include "commands/person_fields.hpp"
#include "commands/tables.hpp"
#include "render/contact_views.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace tend::commands {

namespace {

constexpr std::array log_positionals{Positional{"WHO", ValueKind::people, Count::one},
                                     Positional{"TEXT", ValueKind::text, Count::text}};
constexpr auto log_options =
    joined(joined(interaction_options, follow_up_options),
           std::array{Option{"-e,--editor", ValueKind::flag, "write the text in your editor"},
                      Option{"--new", ValueKind::flag, "make people who are not here yet"}});
constexpr std::array log_examples{
    Example{"log ana -c call talked about her move to Porto", "a call today; the rest is the text as typed"},
    Example{"log ana,bo lunch -c meet -d yesterday", "two people, another day"},
    Example{"log ana --owe asked for the budget", "she wrote and waits for an answer"},
    Example{"log ana -c video --promise \"send the deck\" --by fri", "leaves a promise open"},
    Example{"log ana coffee +coffee=\"flat white\"", "notes a fact on the way"},
};

/// The text of a log and the facts noted within it.
struct Told {
    std::string text;
    std::vector<FactPair> facts;
};

Told read_text(const std::vector<std::string>& words) {
    Told told;
    for (const auto& word : words) {
        if (is_fact_word(word))
            told.facts.push_back(parse_fact(std::string_view(word).substr(1)));
        else
            told.text += (told.text.empty() ? "" : " ") + word;
    }
    told.text = text::trimmed(text::as_utf8(told.text));
    return told;
}

std::string chosen_text(const Arguments& arguments, Context& context, std::string typed) {
    const bool has_message = arguments.has("--message");
    if (has_message && !typed.empty()) {
        throw UsageError("the text is there twice: as words and with -m",
                         "nothing is logged; give one of them");
    }
    if (!arguments.has("--editor")) return typed;
    if (has_message) throw UsageError("-e and -m both give the text; one is enough");
    std::string text = context.session().edit(typed);
    if (text.empty()) throw InvalidInput("the text is empty, and nothing is logged");
    return text;
}

/// A name that resembles nobody's is more often somebody new than a slip.
std::vector<PersonId> known_people(const std::string& who, Context& context) try {
    return resolve_people(context, {who});
} catch (const NotFound& error) {
    if (!error.candidates().empty() || names_missing_file(context.session())) throw;
    throw NotFound(error.what(), "with --new, log makes them; tend list shows everybody");
}

/// The people named, made where they are unknown and `--new` allows it.
std::vector<PersonId> people_for(const Arguments& arguments, Context& context) {
    const std::string& who = arguments.words().front();
    if (!arguments.has("--new")) return known_people(who, context);
    std::vector<PersonId> people;
    static_cast<void>(context.change());
    for (const auto& name : comma_separated(who)) {
        PersonId id;
        try {
            id = context.store().resolve(name);
        } catch (const NotFound&) {
            Person person;
            person.name = text::as_utf8(name);
            person.handle = free_handle(name, context.store());
            person.added_on = context.today();
            id = context.change().save(person);
        }
        if (std::find(people.begin(), people.end(), id) == people.end()) people.push_back(id);
    }
    if (people.empty()) throw UsageError("nobody is named");
    return people;
}

std::vector<std::string> notes_on(const Arguments& arguments, const store::Store& store) {
    if (arguments.text_words().empty()) return {};
    const auto& first = arguments.text_words().front();
    if (first.find(' ') != std::string::npos || !store.is_handle_taken(first)) return {};
    return {fmt::format("\"{0}\" is somebody's handle and was kept as text; for both: tend log {1},{0} ...",
                        first, arguments.words().front())};
}

/// Of people who were just made nobody would be reminded: how that changes, once.
std::vector<std::string> rhythm_notes(const Arguments& arguments, const std::vector<PersonId>& people,
                                      Context& context) {
    if (!arguments.has("--new")) return {};
    std::vector<std::string> handles;
    for (const auto id : people) {
        const auto row = context.store().row_on(id, context.today());
        if (row.standing.source == CadenceSource::none || row.standing.source == CadenceSource::default_)
            handles.push_back(row.person.handle);
    }
    if (handles.empty()) return {};
    return {fmt::format("To be reminded, give a rhythm: tend edit {} --every 1m", fmt::join(handles, ","))};
}

/// Nobody falls due by an assumed rhythm, nor who is left out of the list by then: no day is promised.
bool will_fall_due(const PersonOnDay& row) {
    const auto& quiet_until = row.person.quiet_until;
    return row.standing.source != CadenceSource::default_ && row.person.state == PersonState::active &&
           (!quiet_until || !row.standing.due_on || *quiet_until <= *row.standing.due_on);
}

render::Logged told_back(Context& context, InteractionId id, std::vector<FollowUpOf> follow_ups,
                         std::vector<std::string> facts) {
    render::Logged logged{.interaction = context.store().interaction(id),
                          .next = {},
                          .follow_ups = std::move(follow_ups),
                          .facts = std::move(facts),
                          .weight_permille = 1000,
                          .today = context.today()};
    const auto& interaction = logged.interaction.interaction;
    const auto named_people = static_cast<int>(logged.interaction.people.size());
    logged.weight_permille =
        weight_permille({.on_day = interaction.on_day,
                         .channel = interaction.channel,
                         .direction = interaction.direction,
                         .tried = interaction.tried,
                         .wants_reply = interaction.wants_reply,
                         .others = std::max(named_people, interaction.others.value_or(0))});
    for (const auto& participant : logged.interaction.people) {
        const auto row = context.store().row_on(participant.id, context.today());
        const bool is_promised = will_fall_due(row);
        logged.next.push_back({participant.handle, participant.name,
                               is_promised ? row.standing.due_on : std::nullopt, row.standing.cadence});
    }
    return logged;
}

Outcome run_log(const Arguments& arguments, Context& context) {
    Told told = read_text(arguments.text_words());
    Interaction interaction;
    interaction.on_day = context.today();
    interaction.text = chosen_text(arguments, context, std::move(told.text));
    interaction = with_options(std::move(interaction), arguments, context);
    if (interaction.tried && interaction.on_day > context.today()) {
        throw InvalidInput(
            fmt::format("--tried tells what happened, and {} is ahead", to_text(interaction.on_day)));
    }
    interaction.people = people_for(arguments, context);
    auto notes = notes_on(arguments, context.store());
    const auto on_time = notes_on_time({}, interaction, arguments, context);
    notes.insert(notes.end(), on_time.begin(), on_time.end());
    if (!arguments.has("--channel")) {
        const auto last = context.store().last_channel(interaction.people.front(), context.today());
        interaction.channel = last.value_or(Channel::chat);
    }
    const InteractionId id = context.change().save(interaction);
    auto follow_ups = save_follow_ups(arguments, interaction, context);
    std::vector<std::string> facts;
    for (const auto person : interaction.people) {
        for (const auto& fact : told.facts) facts.push_back(apply_fact(context, person, fact) + '.');
    }
    auto logged = told_back(context, id, std::move(follow_ups), std::move(facts));
    const auto rhythms = rhythm_notes(arguments, interaction.people, context);
    notes.insert(notes.end(), rhythms.begin(), rhythms.end());
    context.commit();
    return {std::make_unique<render::LogView>(std::move(logged)), std::move(notes), 0};
}

} // namespace

const Command log_command{.name = "log",
                          .alias = {},
                          .group = Group::every_day,
                          .summary = "Records that you were in touch, or will be",
                          .access = Access::write,
                          .positionals = log_positionals,
                          .options = log_options,
                          .examples = log_examples,
                          .run = run_log};

} // namespace tend::commands
