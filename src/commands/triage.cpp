#include "commands/filters.hpp"
#include "commands/people.hpp"
#include "commands/tables.hpp"
#include "render/triage_words.hpp"
#include "render/words.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <variant>

namespace tend::commands {

namespace {

constexpr auto triage_options =
    joined(std::array{Option{"-n,--limit", ValueKind::number, "at most so many people"}}, filter_options);
constexpr std::array triage_examples{
    Example{"triage", "asks about everybody without a rhythm, one key each"},
    Example{"triage --tag linkedin -n 20", "twenty of those with this tag"},
};

struct Archive {};

/// What a key gives to somebody without a rhythm.
struct Choice {
    char key = 0;
    std::string words;
    std::variant<CircleId, CadenceChoice, Archive> gives;
};

/// The circles that have a rhythm, by the digits.
std::vector<Choice> circle_choices(const store::Store& store) {
    std::vector<Choice> choices;
    for (const auto& circle : store.circles()) {
        const auto* cadence = circle.cadence ? std::get_if<Cadence>(&*circle.cadence) : nullptr;
        if (cadence == nullptr || choices.size() == 9) continue;
        const auto key = static_cast<char>('1' + choices.size());
        choices.push_back(
            {key, fmt::format("{} ({})", text::harmless(circle.name), render::cadence_words(*cadence)),
             circle.id});
    }
    return choices;
}

std::vector<Choice> other_choices() {
    std::vector<Choice> choices;
    const auto add = [&](char key, Cadence cadence) {
        choices.push_back({key, render::length_words(cadence), CadenceChoice(cadence)});
    };
    add('w', {1, CadenceUnit::week});
    add('f', {2, CadenceUnit::week});
    add('m', {1, CadenceUnit::month});
    add('t', {3, CadenceUnit::month});
    add('h', {6, CadenceUnit::month});
    add('y', {1, CadenceUnit::year});
    choices.push_back({'n', "never", CadenceChoice(Never{})});
    choices.push_back({'a', "archive", Archive{}});
    return choices;
}

std::vector<render::TriageKey> keys_of(const std::vector<Choice>& choices) {
    std::vector<render::TriageKey> keys;
    for (const auto& choice : choices) keys.push_back({choice.key, choice.words});
    return keys;
}

/// Goes through the people at the terminal, forwards and back.
class Questions {
  public:
    Questions(std::vector<PersonOnDay> people, const store::Store& store, Day today)
        : people_(std::move(people)),
          circles_(circle_choices(store)),
          others_(other_choices()),
          today_(today) {
        answers_.resize(people_.size());
    }

    /// Until the user ends it, or there is nobody left.
    void ask(Keys& keys) {
        if (people_.empty()) return;
        keys.show(render::triage_keys(keys_of(circles_), keys_of(others_)));
        while (true) {
            keys.show(place_ < people_.size()
                          ? render::triage_question(people_[place_], today_, place_ + 1, people_.size())
                          : "That was the last: u goes back one, any other key ends and keeps. ");
            const auto key = keys.next();
            if (!key || *key == 'q' || (place_ == people_.size() && *key != 'u')) return keys.show("\n");
            keys.show(fmt::format("{}\n", take(*key)));
        }
    }

    /// Calls `save` with each person somebody has chosen for, in order.
    template<class Save>
    void for_each_answer(Save save) const {
        for (std::size_t i = 0; i < people_.size(); ++i)
            if (answers_[i]) save(people_[i].person.id, *answers_[i]);
    }

    /// What came of it, where so many are saved.
    [[nodiscard]] std::string summary(std::size_t saved) const {
        if (people_.empty()) return "There is nobody without a rhythm to ask about.";
        if (saved == 0) return "Nothing was chosen.";
        return fmt::format("Chose for {} of {}.", saved,
                           render::counted(static_cast<std::int64_t>(people_.size()), "person", "people"));
    }

  private:
    /// Tells what the key did.
    std::string take(char key) {
        if (key == 'u') {
            if (place_ == 0) return "this is the first";
            answers_[--place_].reset();
            return "back";
        }
        if (key == '?') return "\n" + render::triage_keys(keys_of(circles_), keys_of(others_));
        const auto choice = choice_of(key);
        if (!choice && key != 's') return "no such key; ? shows them";
        answers_[place_++] = choice;
        return choice ? choice->words : "skipped";
    }

    [[nodiscard]] std::optional<Choice> choice_of(char key) const {
        for (const auto* choices : {&circles_, &others_}) {
            const auto found = std::find_if(choices->begin(), choices->end(),
                                            [&](const Choice& choice) { return choice.key == key; });
            if (found != choices->end()) return *found;
        }
        return std::nullopt;
    }

    std::vector<PersonOnDay> people_;
    std::vector<Choice> circles_, others_;
    Day today_;
    std::vector<std::optional<Choice>> answers_; // of each person; none where skipped or not asked yet
    std::size_t place_ = 0;
};

void give(Person& person, const Choice& choice) {
    if (const auto* circle = std::get_if<CircleId>(&choice.gives))
        person.circle = *circle;
    else if (const auto* cadence = std::get_if<CadenceChoice>(&choice.gives))
        person.cadence = *cadence;
    else
        person.state = PersonState::archived;
}

/// Asks about the people the filters let through, and gives the terminal back.
Questions asked(const Arguments& arguments, Context& context) {
    const auto keys = context.session().keys();
    if (!keys) {
        throw UsageError("triage asks key by key, and there is no terminal to ask at",
                         "tend list --no-cadence names the people, tend edit WHO --every 1m gives a rhythm");
    }
    auto filter = read_filter(arguments, context);
    filter.no_cadence = true;
    filter.state = PersonState::active;
    auto people = context.store().people_on(filter, context.today(), arguments.limit(0));
    Questions questions(std::move(people), context.store(), context.today());
    context.end_reading();
    questions.ask(*keys);
    return questions;
}

Outcome run_triage(const Arguments& arguments, Context& context) {
    const auto questions = asked(arguments, context);
    std::vector<PersonId> ids;
    // Nothing was locked while the user thought: each is taken as they are by now.
    questions.for_each_answer([&](PersonId id, const Choice& choice) {
        auto person = context.change().store().find_person(id);
        if (!person) return;
        give(*person, choice);
        ids.push_back(context.change().save(*person));
    });
    return people_changed(context, ids, {questions.summary(ids.size())});
}

} // namespace

const Command triage_command{.name = "triage",
                             .alias = {},
                             .group = Group::data,
                             .summary = "Goes through the people without a rhythm, one key each",
                             .access = Access::read, // the change begins when all is chosen
                             .positionals = {},
                             .options = triage_options,
                             .examples = triage_examples,
                             .run = run_triage};

} // namespace tend::commands
