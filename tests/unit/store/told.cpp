#include "scratch.hpp"

#include <sstream>

namespace tend::test {

namespace {

template<class T>
std::string shown(const std::optional<T>& maybe) {
    if (!maybe) return "-";
    if constexpr (std::is_arithmetic_v<T>) {
        return std::to_string(*maybe);
    } else if constexpr (std::is_same_v<T, std::string>) {
        return *maybe;
    } else {
        return to_text(*maybe);
    }
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all += text + ',';
    return all;
}

std::string joined(const std::vector<Channel>& channels) {
    std::string all;
    for (const auto channel : channels) all += to_text(channel) + ',';
    return all;
}

void tell(std::ostream& out, const store::WholePerson& whole) {
    const Person& p = whole.person;
    out << "person " << to_text(p.id.bytes) << ' ' << p.handle << '|' << p.name << '|' << joined(p.emails)
        << '|' << shown(p.org) << '|' << shown(p.team) << '|' << shown(p.role) << '|' << shown(p.place) << '|'
        << shown(p.tz) << '|' << shown(p.hours) << '|' << shown(p.away_tz) << '|' << shown(p.away_until)
        << '|' << joined(p.via) << '|' << joined(p.avoid) << '|' << whole.circle_name << '|' << joined(p.tags)
        << '|' << shown(p.cadence) << '|' << to_text(p.importance) << '|' << to_text(p.state) << '|'
        << shown(p.quiet_until) << '|' << shown(p.quiet_reason) << '|' << shown(p.reply_days) << '|'
        << to_text(p.added_on) << '|' << joined(whole.sources) << '\n';
    for (const Fact& fact : whole.facts) {
        out << "  fact " << to_text(fact.id.bytes) << fact.key << '=' << fact.value << shown(fact.noted_on)
            << '\n';
    }
}

void tell(std::ostream& out, const store::WholeInteraction& whole) {
    const Interaction& i = whole.interaction.interaction;
    out << "interaction " << to_text(i.id.bytes) << ' ' << to_text(i.on_day) << shown(i.at)
        << to_text(i.channel) << to_text(i.direction) << i.tried << i.wants_reply << shown(i.value)
        << shown(i.others) << i.text << ' ';
    for (const auto& person : whole.interaction.people) out << person.handle << ',';
    out << joined(whole.sources) << '\n';
}

void tell(std::ostream& out, const store::WholeMilestone& whole) {
    const Milestone& m = whole.milestone.milestone;
    out << "milestone " << to_text(m.id.bytes) << whole.milestone.handle << to_text(m.kind) << m.label
        << to_text(m.on) << m.yearly << shown(m.lead_days) << shown(m.done_on) << joined(whole.sources)
        << '\n';
}

void tell(std::ostream& out, const FollowUpOf& of) {
    const FollowUp& f = of.follow_up;
    out << "follow-up " << to_text(f.id.bytes) << of.handle << to_text(f.owner) << to_text(f.kind) << f.what
        << to_text(f.made_on) << shown(f.due_on) << shown(f.start_by)
        << (f.interaction ? to_text(f.interaction->bytes) : "-") << shown(f.done_on) << f.dropped << '\n';
}

} // namespace

std::string told(const store::Store& store, Day today) {
    std::ostringstream out;
    for (const auto& [key, value] : store.settings()) out << "setting " << key << '=' << value << '\n';
    for (const Circle& circle : store.circles()) {
        out << "circle " << circle.name << shown(circle.cadence) << shown(circle.gather) << joined(circle.via)
            << '\n';
    }
    for (const auto& person : store.people_after({}, 0)) tell(out, person);
    for (const auto& interaction : store.interactions_after({}, 0)) tell(out, interaction);
    for (const auto& milestone : store.milestones_after({}, 0)) tell(out, milestone);
    for (const auto& follow_up : store.follow_ups_after({}, 0)) tell(out, follow_up);
    for (const Holiday& day : store.holidays())
        out << "holiday " << day.place << to_text(day.on_day) << day.label << '\n';
    for (const auto& due : store.due(today, today + days{400}, {}, 0)) {
        out << "due " << due.handle << shown(due.standing.due_on) << shown(due.standing.last_contact_on)
            << due.standing.silence_milli << to_text(due.standing.source) << '\n';
    }
    return out.str();
}

} // namespace tend::test
