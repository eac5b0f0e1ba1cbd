#include "store/field_text.hpp"
#include "store/person_reading.hpp"
#include "store/store.hpp"
#include "text/fold.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace tend::store {

std::vector<Circle> Store::circles() const {
    std::vector<Circle> circles;
    Query query(connection(),
                "SELECT id, name, cadence_count, cadence_unit, gather_count, gather_unit, via FROM circle "
                "WHERE deleted_at IS NULL ORDER BY name, id");
    while (query.step()) {
        circles.push_back({CircleId{query.uuid(0)}, query.text(1), choice_at(query, 2), cadence_at(query, 4),
                           channels_at(query, 6)});
    }
    return circles;
}

Circle Store::circle(std::string_view name) const {
    const auto all = circles();
    const std::string wanted = text::folded(name);
    const auto found = std::find_if(all.begin(), all.end(), [&wanted](const Circle& circle) {
        return text::folded(circle.name) == wanted;
    });
    if (found != all.end()) return *found;
    std::vector<std::string> names;
    for (const Circle& circle : all) names.push_back(circle.name);
    const auto nearest = text::nearest(name, names);
    std::string hint = "tend circle list shows them all; tend circle add makes one";
    if (!nearest.empty()) hint = fmt::format("did you mean {}?", fmt::join(nearest, ", "));
    throw NotFound(fmt::format("there is no circle \"{}\"", name), hint);
}

std::vector<Candidate> Store::people_in(CircleId circle) const {
    std::vector<Candidate> people;
    Query query(connection(), "SELECT handle, name FROM person WHERE circle = ? AND deleted_at IS NULL "
                              "AND merged_into IS NULL ORDER BY handle, id");
    query.with(circle);
    while (query.step()) people.push_back({query.text(0), query.text(1)});
    return people;
}

} // namespace tend::store
