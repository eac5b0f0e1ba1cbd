#include "population.hpp"

#include <istream>
#include <sstream>
#include <stdexcept>

namespace tend::test {
namespace {

using Fields = std::vector<std::string>;

Fields fields_of(const std::string& line) {
    Fields fields;
    std::istringstream rest(line);
    for (std::string field; std::getline(rest, field, '\t');) fields.push_back(field);
    return fields;
}

template<class T>
T must(const std::optional<T>& value, const std::string& text) {
    if (!value) throw std::runtime_error("unreadable in a fixture: " + text);
    return *value;
}

bool is_given(const std::string& field) {
    return field != "-";
}

Day day_of(const std::string& field) {
    return must(parse_iso_day(field), field);
}

std::optional<Day> maybe_day(const std::string& field) {
    return is_given(field) ? std::optional(day_of(field)) : std::nullopt;
}

std::string text_of(const std::string& field) {
    return is_given(field) ? field : std::string();
}

Acquaintance person_of(const Fields& fields) {
    Acquaintance one;
    one.handle = fields.at(1);
    one.terms.added_on = day_of(fields.at(2));
    one.state = must(parse_person_state(fields.at(3)), fields.at(3));
    one.quiet_until = maybe_day(fields.at(4));
    if (is_given(fields.at(5))) one.terms.own = parse_cadence(fields.at(5));
    one.terms.importance = must(parse_importance(fields.at(6)), fields.at(6));
    one.terms.started_on = maybe_day(fields.at(7));
    one.workweek = workweek_at(std::stoi(fields.at(8)), parse_hours(fields.at(9)));
    return one;
}

FollowUp follow_up_of(const Fields& fields) {
    FollowUp follow_up;
    follow_up.owner = must(parse_owner(fields.at(1)), fields.at(1));
    follow_up.made_on = day_of(fields.at(2));
    follow_up.due_on = maybe_day(fields.at(3));
    follow_up.what = text_of(fields.at(4));
    return follow_up;
}

Occasion occasion_of(const Fields& fields) {
    return {.on_day = day_of(fields.at(1)),
            .kind = must(parse_milestone_kind(fields.at(2)), fields.at(2)),
            .label = text_of(fields.at(5)),
            .lead_days = std::stoi(fields.at(3)),
            .is_done = fields.at(4) == "done"};
}

Exchange exchange_of(const Fields& fields) {
    const ContactEvent event = {.on_day = day_of(fields.at(1)),
                                .channel = must(parse_channel_word(fields.at(3)), fields.at(3)),
                                .direction = must(parse_direction(fields.at(2)), fields.at(2)),
                                .wants_reply = is_given(fields.at(5)),
                                .others = std::stoi(fields.at(4))};
    return {event, text_of(fields.at(6))};
}

std::vector<Channel> channels_of(const Fields& fields) {
    std::vector<Channel> channels;
    for (std::size_t at = 1; at < fields.size(); ++at)
        channels.push_back(must(parse_channel_word(fields[at]), fields[at]));
    return channels;
}

void tell_of_person(Acquaintance& one, const Fields& fields) {
    const std::string& word = fields.front();
    if (word == "via")
        one.wishes.via = channels_of(fields);
    else if (word == "avoid")
        one.wishes.avoid = channels_of(fields);
    else if (word == "interest")
        one.knowledge.interests.assign(fields.begin() + 1, fields.end());
    else if (word == "follow-up")
        one.follow_ups.push_back(follow_up_of(fields));
    else if (word == "occasion")
        one.occasions.push_back(occasion_of(fields));
    else if (word == "event")
        one.history.push_back(exchange_of(fields));
    else
        throw std::runtime_error("unknown word in a fixture: " + word);
}

void tell(Population& population, const Fields& fields) {
    const std::string& word = fields.front();
    if (word == "today")
        population.today = day_of(fields.at(1));
    else if (word == "now")
        population.now = must(parse_instant(fields.at(1)), fields.at(1));
    else if (word == "me")
        population.mine = workweek_at(std::stoi(fields.at(1)), parse_hours(fields.at(2)));
    else if (word == "places")
        population.places = std::stoi(fields.at(1));
    else if (word == "person")
        population.people.push_back(person_of(fields));
    else
        tell_of_person(population.people.back(), fields);
}

} // namespace

Workweek workweek_at(int offset, const WorkingHours& hours) {
    const auto clock = [offset](Instant instant) {
        const auto local = std::chrono::floor<std::chrono::minutes>(instant.time_since_epoch()) +
                           std::chrono::minutes{offset};
        const auto day = std::chrono::floor<days>(local);
        return WallTime{Day{day}, static_cast<int>((local - day).count())};
    };
    return {.clock = clock, .hours = hours, .days_off = {}};
}

std::optional<Population> read_population(std::istream& lines) {
    std::optional<Population> population;
    for (std::string line; std::getline(lines, line) && line != "end";) {
        if (!population) population.emplace();
        tell(*population, fields_of(line));
    }
    return population;
}

} // namespace tend::test
