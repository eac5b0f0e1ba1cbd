#include "commands/demo_people.hpp"

#include <array>
#include <map>
#include <string>

namespace tend::commands {

namespace {

struct SamplePerson {
    const char* handle;
    const char* name;
    const char* role;
    const char* team;
    const char* place;
    const char* zone;
    const char* circle; ///< empty: none
    int every_weeks;    ///< 0: the circle's
    int birthday_in;    ///< days ahead; negative: none
    const char* fact;
    const char* value;
};

constexpr std::array people{
    SamplePerson{"ana", "Ana Souza", "Product designer", "Design", "BR", "America/Sao_Paulo", "", 4, -1,
                 "coffee", "flat white"},
    SamplePerson{"kenji", "\u5c71\u7530 \u5065\u53f8 (Kenji)", "Staff engineer", "Platform", "JP",
                 "Asia/Tokyo", "mentors", 0, -1, "boundary", "no calls before ten"},
    SamplePerson{"ngozi", "Ng\u1ecdz\u00ed Okafor", "Engineering manager", "Payments", "NG", "Africa/Lagos",
                 "", 2, 4, "kids", "Ada and Chike"},
    SamplePerson{"maya", "Maya Thapa", "Data engineer", "Platform", "NP", "Asia/Kathmandu", "platform", 0, -1,
                 "interest", "climbing"},
    SamplePerson{"lena", "Lena M\u00fcller", "Support lead", "Support", "DE", "Europe/Berlin", "", 3, -1,
                 "style", "first names, short mails"},
    SamplePerson{"tomas", "Tom\u00e1s Herrera", "Developer advocate", "Community", "US-CA",
                 "America/Los_Angeles", "mentors", 0, -1, "goal", "a talk at the spring conference"},
    SamplePerson{"aroha", "Aroha Ng\u0101ta", "Researcher", "Design", "NZ", "Pacific/Auckland", "platform", 0,
                 20, "lunch", "dumplings"},
};

struct SampleContact {
    const char* people; ///< handles, comma-joined
    int days_ago;
    Channel channel;
    Direction direction;
    const char* text;
};

constexpr std::array contacts{
    SampleContact{"ana", 75, Channel::video, Direction::both, "portfolio review for the new search page"},
    SampleContact{"ana", 36, Channel::call, Direction::both, "her move to Porto; looking for a flat"},
    SampleContact{"kenji", 98, Channel::email, Direction::out,
                  "thanked him for the review of the queue design"},
    SampleContact{"ngozi", 33, Channel::video, Direction::both, "hiring plan"},
    SampleContact{"ngozi", 17, Channel::chat, Direction::in, "asked how the migration went"},
    SampleContact{"maya", 12, Channel::work, Direction::both, "paired on the ingest job"},
    SampleContact{"maya,aroha", 5, Channel::video, Direction::both, "platform book club"},
    SampleContact{"lena", 23, Channel::chat, Direction::both, "the new escalation form"},
    SampleContact{"tomas", 40, Channel::meet, Direction::both, "lunch at the offsite in Lisbon"},
    SampleContact{"aroha", 30, Channel::call, Direction::both, "interview notes from Wellington"},
};

CircleId add_circle(store::Change& change, const std::string& name, Cadence cadence,
                    std::optional<Cadence> gather) {
    Circle circle;
    circle.name = name;
    circle.cadence = cadence;
    circle.gather = gather;
    return change.save(circle);
}

Milestone birthday_on(PersonId person, Day day) {
    const std::chrono::year_month_day date{day};
    Milestone milestone;
    milestone.person = person;
    milestone.kind = MilestoneKind::birthday;
    milestone.on = {.year = std::nullopt,
                    .month = static_cast<unsigned>(date.month()),
                    .day = static_cast<unsigned>(date.day())};
    milestone.yearly = true;
    return milestone;
}

PersonId add_person(Context& context, const SamplePerson& sample,
                    const std::map<std::string, CircleId>& circles) {
    Person person;
    person.handle = sample.handle;
    person.name = sample.name;
    person.emails = {std::string(sample.handle) + "@example.org"};
    person.org = "Example Works";
    person.role = sample.role;
    person.team = sample.team;
    person.place = sample.place;
    person.tz = sample.zone;
    if (const auto circle = circles.find(sample.circle); circle != circles.end())
        person.circle = circle->second;
    if (sample.every_weeks > 0) person.cadence = Cadence{sample.every_weeks, CadenceUnit::week};
    person.added_on = context.today() - days{120};
    const PersonId id = context.change().save(person);
    Fact fact{.id = {}, .key = sample.fact, .value = sample.value, .noted_on = context.today() - days{60}};
    context.change().save(id, fact);
    if (sample.birthday_in >= 0) {
        Milestone birthday = birthday_on(id, context.today() + days{sample.birthday_in});
        context.change().save(birthday);
    }
    return id;
}

std::vector<PersonId> named(const std::string& handles, const std::map<std::string, PersonId>& ids) {
    std::vector<PersonId> found;
    for (const auto& [handle, id] : ids) {
        if ((',' + handles + ',').find(',' + handle + ',') != std::string::npos) found.push_back(id);
    }
    return found;
}

} // namespace

void add_sample_people(Context& context) {
    auto& change = context.change();
    const std::map<std::string, CircleId> circles{
        {"mentors", add_circle(change, "mentors", {3, CadenceUnit::month}, std::nullopt)},
        {"platform", add_circle(change, "platform", {2, CadenceUnit::week}, Cadence{1, CadenceUnit::month})}};
    std::map<std::string, PersonId> ids;
    for (const auto& sample : people) ids.emplace(sample.handle, add_person(context, sample, circles));
    for (const auto& sample : contacts) {
        Interaction interaction;
        interaction.on_day = context.today() - days{sample.days_ago};
        interaction.channel = sample.channel;
        interaction.direction = sample.direction;
        interaction.text = sample.text;
        interaction.people = named(sample.people, ids);
        change.save(interaction);
    }
}

} // namespace tend::commands
