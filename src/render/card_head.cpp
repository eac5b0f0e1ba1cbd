#include "render/card.hpp"
#include "render/paragraph.hpp"
#include "render/phrases.hpp"
#include "render/records_json.hpp"
#include "render/words.hpp"

#include <algorithm>

namespace tend::render {
namespace {

using std::string;

string line(std::string_view label, std::string_view content, const Style& style) {
    return content.empty() ? "" : labelled(label, head_label_width, Tone::aside, content, style);
}

string title(const Person& person, const Style& style) {
    string out = person_heading(person.name, person.handle, style);
    const string job = joined({person.role.value_or(""), person.team.value_or(""), person.org.value_or("")},
                              separator(style));
    return job.empty() ? out : out + paragraph(job, style);
}

/// What to mind before writing a word.
string cautions(const std::vector<Fact>& facts, const Style& style) {
    string out;
    for (const std::string_view key : {"boundary", "style"}) {
        for (const Fact& fact : facts) {
            if (fact.key == key)
                out += labelled("! " + fact.key, head_label_width + 2, Tone::careful, fact.value, style);
        }
    }
    return out.empty() ? out : '\n' + out;
}

string time_words(const PersonRow& row, Day today) {
    const Person& person = row.person.person;
    const bool away = person.away_tz && (!person.away_until || *person.away_until >= today);
    if (!row.local) return "unknown; tend edit " + person.handle + " --tz ZONE tells it";
    string words = local_words(*row.local, today);
    if (away) {
        words += ", in " + *person.away_tz;
        return person.away_until ? words + " until " + day_words(*person.away_until, today) : words;
    }
    const string where = joined({person.place.value_or(""), person.tz.value_or("")}, ", ");
    return joined({words, where}, "; ");
}

string hours_words(const Person& person) {
    return person.hours ? to_text(*person.hours) : to_text(WorkingHours{}) + " (assumed)";
}

string rhythm_and_source(const PersonOnDay& person) {
    const Standing& standing = person.standing;
    string words = rhythm_words(standing);
    switch (standing.source) {
    case CadenceSource::own: return words;
    case CadenceSource::circle: return words + ", as the circle " + person.circle_name;
    case CadenceSource::learned: return words + ", as it has been so far";
    case CadenceSource::newcomer: return words + " while they are new";
    case CadenceSource::default_:
        return standing.cadence ? words + "; " + cadence_words(*standing.cadence) + " is assumed" : words;
    case CadenceSource::none: return words;
    }
    return words;
}

string when_words(Day day, Day today) {
    return relative_words(day, today) + ", on " + day_words(day, today);
}

/// What happened in larger company or in passing counts too little to be a contact, but is not nothing.
string last_words(const Card& card, Day today) {
    const auto& last = card.row.person.standing.last_contact_on;
    if (last) return when_words(*last, today);
    const auto lightly =
        std::find_if(card.interactions.begin(), card.interactions.end(), [today](const auto& row) {
            return row.interaction.on_day <= today && !row.interaction.tried;
        });
    if (lightly == card.interactions.end()) return "not yet";
    return "only in company or in passing, " + when_words(lightly->interaction.on_day, today);
}

string next_words(const PersonOnDay& person, Day today) {
    const Standing& standing = person.standing;
    if (person.person.state == PersonState::archived) return "archived: never listed as due";
    if (person.person.state == PersonState::no_contact) return "no contact, as you asked";
    if (const auto quiet = quiet_still(person.person.quiet_until, today)) {
        return joined({"quiet until " + day_words(*quiet, today), person.person.quiet_reason.value_or("")},
                      ": ");
    }
    if (!standing.due_on || standing.source == CadenceSource::default_) return {};
    const string day = day_words(*standing.due_on, today);
    if (*standing.due_on == today) return "due today";
    if (*standing.due_on < today) return "due since " + day + ", " + due_words(standing, std::nullopt, today);
    return "due on " + day + ", " + due_words(standing, std::nullopt, today);
}

string channels(const PersonOnDay& person) {
    const string by = channels_words(person.person.via.empty() ? person.circle_via : person.person.via);
    const string not_by = channels_words(person.person.avoid);
    return joined({by, not_by.empty() ? "" : "not " + not_by}, "; ");
}

} // namespace

string card_head(const Card& card, Day today, const Style& style) {
    const PersonRow& row = card.row;
    const PersonOnDay& person = row.person;
    const Person& who = person.person;
    string out = title(who, style) + cautions(person.facts, style) + '\n';
    out += line("Time", time_words(row, today), style);
    out += line("Hours", hours_words(who), style);
    out += line("Talked", last_words(card, today), style);
    out += line("Rhythm", rhythm_and_source(person), style);
    out += line("Next", next_words(person, today), style);
    out += line("By", channels(person), style);
    if (who.reply_days) {
        out += line("Answers", "within " + counted(*who.reply_days, "working day", "working days"), style);
    }
    if (person.standing.source != CadenceSource::circle) out += line("Circle", person.circle_name, style);
    out += line("Email", joined(who.emails, ", "), style);
    out += line("Tags", joined(who.tags, ", "), style);
    return out;
}

} // namespace tend::render
