#include "render/gatherings.hpp"

#include "render/paragraph.hpp"
#include "render/records_json.hpp"
#include "render/words.hpp"

namespace tend::render {

PageSection gathering_section(const std::vector<GatheringStanding>& gatherings, Day today) {
    PageSection section{.heading = "Circles to bring together",
                        .columns = {{.gives_way = 1, .least = 12}, {}, {.leaves = 1}}};
    for (const GatheringStanding& gathering : gatherings) {
        const std::string last = gathering.last_on
                                     ? "last together " + relative_words(*gathering.last_on, today)
                                     : "not together yet";
        section.rows.push_back({{gathering.circle, Tone::title},
                                {last},
                                {"meant " + cadence_words(gathering.cadence), Tone::aside}});
    }
    return section;
}

std::string gathering_fields(const std::vector<GatheringStanding>& gatherings, Day today) {
    std::string out;
    for (const GatheringStanding& gathering : gatherings) {
        out += fields({"(circle)", gathering.circle, to_text(gathering.due_on),
                       std::to_string(days_overdue(gathering.due_on, today)), to_text(gathering.cadence),
                       gathering.last_on ? to_text(*gathering.last_on) : "", ""});
    }
    return out;
}

void write_gatherings(text::JsonWriter& out, const std::vector<GatheringStanding>& gatherings, Day today) {
    member_array(out, "gatherings", gatherings,
                 [today](text::JsonWriter& to, const GatheringStanding& gathering) {
                     write_gathering(to, gathering, today);
                 });
}

} // namespace tend::render
