#include "render/record_table.hpp"

#include "render/paragraph.hpp"
#include "render/phrases.hpp"
#include "render/words.hpp"

namespace tend::render {
namespace {

std::string handles_in(const InteractionWithNames& interaction) {
    std::vector<std::string> handles;
    for (const auto& person : interaction.people) handles.push_back(person.handle);
    return joined(handles, ",");
}

std::vector<Cell> cells(std::string id, std::string day, std::string kind, std::string who,
                        std::string what) {
    return {{std::move(id), Tone::aside},
            {std::move(day)},
            {std::move(kind)},
            {std::move(who), Tone::title},
            {std::move(what)}};
}

/// Makes the cells of each kind of record.
struct CellsOf {
    Day today;

    std::vector<Cell> operator()(const InteractionWithNames& row) const {
        const Interaction& what = row.interaction;
        return cells(short_text(what.id.bytes), day_words(what.on_day, today), manner_words(what, today),
                     company_words(row), what.text);
    }
    std::vector<Cell> operator()(const MilestoneRow& row) const {
        const Milestone& what = row.milestone;
        return cells(short_text(what.id.bytes),
                     row.next ? day_words(row.next->on, today) : partial_day_words(what.on),
                     to_text(what.kind), row.handle, what.label);
    }
    std::vector<Cell> operator()(const FollowUpOf& row) const {
        const FollowUp& what = row.follow_up;
        const std::optional<Day> day = acting_day(what);
        const std::string kind = what.owner == Owner::them ? "their " : "";
        return cells(short_text(what.id.bytes), day ? day_words(*day, today) : "", kind + to_text(what.kind),
                     row.handle, what.what);
    }
};

/// Makes the fields of each kind of record.
struct FieldsOf {
    Day today;

    std::string operator()(const InteractionWithNames& row) const {
        const Interaction& what = row.interaction;
        return fields({short_text(what.id.bytes), to_text(what.on_day), manner_words(what, today),
                       handles_in(row), what.text});
    }
    std::string operator()(const MilestoneRow& row) const {
        const Milestone& what = row.milestone;
        return fields({short_text(what.id.bytes), row.next ? to_text(row.next->on) : to_text(what.on),
                       to_text(what.kind), row.handle, what.label});
    }
    std::string operator()(const FollowUpOf& row) const {
        const FollowUp& what = row.follow_up;
        const std::optional<Day> day = acting_day(what);
        return fields(
            {short_text(what.id.bytes), day ? to_text(*day) : "", to_text(what.kind), row.handle, what.what});
    }
};

} // namespace

Table record_table() {
    return Table({{},
                  {},
                  {.gives_way = 3, .least = 10},
                  {.gives_way = 1, .least = 20},
                  {.gives_way = 2, .least = 20}});
}

std::vector<Cell> record_cells(const AnyRecord& record, Day today) {
    return std::visit(CellsOf{today}, record);
}

std::string record_fields(const AnyRecord& record, Day today) {
    return std::visit(FieldsOf{today}, record);
}

} // namespace tend::render
