#include "commands/command.hpp"

namespace tend::commands {

std::string_view placeholder(ValueKind kind) {
    switch (kind) {
    case ValueKind::flag: return "";
    case ValueKind::text: return "TEXT";
    case ValueKind::name: return "NAME";
    case ValueKind::person: return "WHO";
    case ValueKind::people: return "WHO,...";
    case ValueKind::circle: return "CIRCLE";
    case ValueKind::tag: return "TAG";
    case ValueKind::team: return "TEAM";
    case ValueKind::org: return "ORG";
    case ValueKind::place: return "PLACE";
    case ValueKind::day: return "DAY";
    case ValueKind::duration: return "DURATION";
    case ValueKind::cadence: return "CADENCE";
    case ValueKind::channel: return "CHANNEL";
    case ValueKind::channels: return "CHANNEL,...";
    case ValueKind::hours: return "HOURS";
    case ValueKind::zone: return "ZONE";
    case ValueKind::length: return "LENGTH";
    case ValueKind::time: return "TIME";
    case ValueKind::number: return "N";
    case ValueKind::key: return "KEY";
    case ValueKind::setting: return "VALUE";
    case ValueKind::file: return "PATH";
    case ValueKind::address: return "ADDRESS";
    case ValueKind::record:
    case ValueKind::open_end:
    case ValueKind::follow_up_id:
    case ValueKind::milestone_id: return "ID";
    case ValueKind::importance: return "LEVEL";
    case ValueKind::state: return "STATE";
    case ValueKind::days: return "DAYS";
    case ValueKind::handle: return "HANDLE";
    case ValueKind::format: return "FORMAT";
    case ValueKind::sort_key: return "KEY";
    case ValueKind::pair: return "KEY=VALUE";
    case ValueKind::milestone:
    case ValueKind::follow_up: return "KIND";
    case ValueKind::command: return "COMMAND";
    }
    return "";
}

} // namespace tend::commands
