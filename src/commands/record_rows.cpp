#include "commands/record_rows.hpp"

#include "commands/milestone_rows.hpp"

namespace tend::commands {

render::AnyRecord record_row(Context& context, const store::Store::Record& record) {
    const auto& store = context.store();
    switch (record.kind) {
    case store::Store::Record::Kind::interaction: return store.interaction({record.id});
    case store::Store::Record::Kind::milestone: {
        Milestone milestone = store.milestone({record.id});
        std::string handle = store.person(milestone.person).handle;
        return milestone_rows(context, {{std::move(milestone), std::move(handle)}}).front();
    }
    case store::Store::Record::Kind::follow_up: break;
    }
    FollowUp follow_up = store.follow_up({record.id});
    std::string handle = store.person(follow_up.person).handle;
    return FollowUpOf{std::move(follow_up), std::move(handle)};
}

} // namespace tend::commands
