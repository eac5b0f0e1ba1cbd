#include "commands/import_document.hpp"

#include "commands/settings.hpp"
#include "text/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace tend::commands {

using interchange::RecordPlace;

void DocumentImport::refuse_erased(const Uuid& id) const {
    if (store().is_erased(id)) throw Conflict("it was forgotten here for good");
}

PersonId DocumentImport::person_of(const std::string& handle) {
    if (const auto known = people_.find(handle); known != people_.end()) return known->second.id;
    const auto found = store().person_with_handle(handle);
    if (!found) throw NotFound(fmt::format("nobody has the handle \"{}\"", handle));
    people_.emplace(handle, MetPerson{*found});
    return *found;
}

bool DocumentImport::is_new(const std::string& handle) const {
    const auto known = people_.find(handle);
    return known != people_.end() && known->second.is_new;
}

std::optional<CircleId> DocumentImport::circle_of(const std::string& name) {
    if (const auto known = circles_.find(name); known != circles_.end()) return known->second;
    for (const auto& circle : store().circles()) {
        if (text::folded(circle.name) == text::folded(name)) {
            circles_.emplace(name, circle.id);
            return circle.id;
        }
    }
    return std::nullopt;
}

void DocumentImport::take(const RecordPlace& place, const interchange::SettingsRecord& record) {
    bool differs = false;
    for (const auto& setting : record.settings) {
        guarded(place, [&] {
            const auto kinds = setting_kinds();
            const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const SettingKind& known) {
                return known.key == setting.name;
            });
            if (kind == kinds.end())
                throw InvalidInput(fmt::format("there is no setting \"{}\"", setting.name));
            const auto& value = setting.value.value();
            const auto wanted = value ? std::optional(kind->read(*value)) : std::nullopt;
            if (store().setting(setting.name) == wanted) return;
            context_.change().set(setting.name, wanted.value_or(""));
            differs = true;
        });
    }
    if (!record.settings.empty()) tally_.count(differs ? Fate::updated : Fate::unchanged);
}

void DocumentImport::take(const RecordPlace& place, const interchange::CircleRecord& record) {
    guarded(place, [&] {
        std::optional<Circle> before;
        if (circle_of(record.name)) before = store().circle(record.name);
        Circle circle = before.value_or(Circle{});
        circle.name = record.name;
        circle.cadence = record.cadence.over(circle.cadence);
        circle.gather = record.gather.over(circle.gather);
        circle.via = record.via.over(std::move(circle.via), {});
        tally_.count(saved(before, circle));
        circles_.insert_or_assign(record.name, circle.id);
    });
}

void DocumentImport::take(const RecordPlace& place, const interchange::MilestoneRecord& record) {
    guarded(place, [&] {
        std::optional<Milestone> before;
        Milestone milestone;
        if (const auto& id = record.id.value()) {
            refuse_erased(id->bytes);
            before = store().find_milestone(*id);
            milestone = before.value_or(milestone);
            milestone.id = *id;
        }
        milestone.person = person_of(record.person);
        const bool by_nature =
            record.kind == MilestoneKind::birthday || record.kind == MilestoneKind::anniversary;
        milestone.kind = record.kind;
        milestone.on = record.on;
        milestone.label = record.label.over(std::move(milestone.label), "");
        milestone.yearly = record.yearly.over(before ? before->yearly : by_nature, by_nature);
        milestone.lead_days = record.lead_days.over(milestone.lead_days);
        milestone.done_on = record.done_on.over(milestone.done_on);
        if (!milestone.yearly && !milestone.on.year) throw InvalidInput("it comes only once and has no year");
        if (!record.id.value() && !is_new(record.person)) {
            if (store().same_as(milestone)) return tally_.count(Fate::unchanged);
        }
        tally_.count(saved(before, milestone));
    });
}

void DocumentImport::take(const RecordPlace& place, const interchange::FollowUpRecord& record) {
    guarded(place, [&] {
        std::optional<FollowUp> before;
        FollowUp follow_up;
        follow_up.made_on = context_.today();
        if (const auto& id = record.id.value()) {
            refuse_erased(id->bytes);
            before = store().find_follow_up(*id);
            follow_up = before.value_or(follow_up);
            follow_up.id = *id;
        }
        follow_up.person = person_of(record.person);
        follow_up.what = record.what;
        follow_up.owner = record.owner.over(follow_up.owner, Owner::me);
        follow_up.kind = record.kind.over(follow_up.kind, FollowUpKind::promise);
        follow_up.made_on = record.made_on.over(follow_up.made_on, context_.today());
        follow_up.due_on = record.due_on.over(follow_up.due_on);
        follow_up.start_by = record.start_by.over(follow_up.start_by);
        follow_up.interaction = record.interaction.over(follow_up.interaction);
        follow_up.done_on = record.done_on.over(follow_up.done_on);
        follow_up.dropped = record.dropped.over(follow_up.dropped, false);
        if (!record.id.value() && !is_new(record.person)) {
            for (const auto& known : store().follow_ups_of(follow_up.person)) {
                follow_up.id = known.id;
                if (!record.made_on.is_given()) follow_up.made_on = known.made_on;
                if (known == follow_up) return tally_.count(Fate::unchanged);
            }
            follow_up.id = {};
        }
        tally_.count(saved(before, follow_up));
    });
}

void DocumentImport::take(const RecordPlace& place, const interchange::HolidayRecord& record) {
    guarded(place, [&] {
        const std::string label = record.label.over("", "");
        Holiday holiday{.id = {}, .place = record.place, .on_day = record.on, .label = label};
        if (store().same_as(holiday)) return tally_.count(Fate::unchanged);
        context_.change().save(holiday);
        if (const auto& source = record.source.value()) {
            context_.change().add_source("holiday", holiday.id.bytes, *source);
        }
        tally_.count(Fate::added);
    });
}

} // namespace tend::commands
