#include "render/reason_words.hpp"

#include "render/words.hpp"

namespace tend::render {
namespace {

using std::string;

/// `reason.count` is made of days since; below 0 it lies ahead.
string days_from_now(int days_since) {
    const Day today{};
    return relative_words(today - days{days_since}, today);
}

string rhythm_of(const Standing& standing) {
    if (!standing.cadence) return {};
    const string every = cadence_words(*standing.cadence);
    switch (standing.source) {
    case CadenceSource::own:
    case CadenceSource::circle: return "meant " + every;
    case CadenceSource::learned: return "usually within " + length_words(*standing.cadence);
    case CadenceSource::newcomer: return every + " while they are new";
    case CadenceSource::default_: return every + " is assumed";
    case CadenceSource::none: return {};
    }
    return {};
}

string due_text(const Reason& reason, const Standing& standing, Day today) {
    const bool is_plain = reason.on_day && *reason.on_day == today - days{reason.count};
    const string since = is_plain ? "you last talked " + days_from_now(reason.count)
                                  : span_words(reason.count) + " of silence, lighter contact counted in part";
    return joined({since, rhythm_of(standing)}, ", ");
}

string month_and_year(Day day) {
    // `Thursday 16 July 2025`, from the month on.
    const string whole = long_day_words(day);
    return whole.substr(whole.find(' ', whole.find(' ') + 1) + 1);
}

string reconnect_text(const Reason& reason) {
    const string since = reason.on_day ? " since " + month_and_year(*reason.on_day) : "";
    return "out of touch" + since + "; notes like that are welcomed more than people expect";
}

string others_of_its_kind(const Reason& reason) {
    return reason.more > 0 ? "and " + spelled(reason.more) + " more" : "";
}

string promise_text(const Reason& reason) {
    const string day = reason.on_day ? "due " + days_from_now(reason.count)
                                     : "noted " + counted(reason.count, "week", "weeks") + " ago";
    return joined({"yours to do: " + reason.subject, day, others_of_its_kind(reason)}, ", ");
}

string owed_text(const Reason& reason) {
    return joined(
        {"theirs to do: " + reason.subject, "due " + days_from_now(reason.count), others_of_its_kind(reason)},
        ", ");
}

string occasion_text(const Reason& reason) {
    const string what = occasion_words(*reason.kind, reason.subject);
    const string more = others_of_its_kind(reason);
    if (reason.code == ReasonCode::setback)
        return joined({what + ' ' + days_from_now(reason.count), more}, ", ") + ": a kind word helps";
    const string late = reason.count > 0 ? "; a late note still counts" : "";
    return joined({what + ' ' + days_from_now(reason.count), more}, ", ") + late;
}

string quiet_text(const Reason& reason) {
    constexpr int fading_points = 500;
    const string fate = reason.points >= fading_points ? "is fading" : "could fade";
    return "this tie " + fate + ": " + counted(reason.count, "day", "days") + " of contact in all";
}

string importance_text(const Reason& reason) {
    constexpr int key_points = 600;
    if (reason.points < 0) return "low importance";
    return reason.points >= key_points ? "key importance" : "high importance";
}

} // namespace

string occasion_words(MilestoneKind kind, const string& label) {
    if (!label.empty() && (kind == MilestoneKind::other || kind == MilestoneKind::setback)) return label;
    if (kind == MilestoneKind::other) return "a day to remember";
    return joined({kind == MilestoneKind::anniversary ? "work anniversary" : to_text(kind), label}, ": ");
}

string change_words(MilestoneKind kind, const string& label) {
    const string detail = label.empty() ? "" : " (" + label + ")";
    switch (kind) {
    case MilestoneKind::promoted: return "got promoted" + detail;
    case MilestoneKind::moved: return "changed teams" + detail;
    case MilestoneKind::left: return "left the company" + detail;
    case MilestoneKind::relocated: return "moved to another place" + detail;
    case MilestoneKind::returned: return "came back" + detail;
    default: return occasion_words(kind, label);
    }
}

string reason_words(const Reason& reason, const Standing& standing, Day today) {
    switch (reason.code) {
    case ReasonCode::due: return due_text(reason, standing, today);
    case ReasonCode::reconnect: return reconnect_text(reason);
    case ReasonCode::hello: return "you have not talked yet; added " + days_from_now(reason.count);
    case ReasonCode::reply:
        return "they asked something " + days_from_now(reason.count) + " and wait for you";
    case ReasonCode::promise: return promise_text(reason);
    case ReasonCode::owed: return owed_text(reason);
    case ReasonCode::nudge: return "no answer yet to what you asked " + days_from_now(reason.count);
    case ReasonCode::milestone:
    case ReasonCode::setback: return occasion_text(reason);
    case ReasonCode::newcomer:
        return "started " + days_from_now(reason.count) + ", and you have not said hello";
    case ReasonCode::change:
        return change_words(*reason.kind, reason.subject) + ' ' + days_from_now(reason.count) +
               ", and you have not talked since";
    case ReasonCode::quiet: return quiet_text(reason);
    case ReasonCode::importance: return importance_text(reason);
    case ReasonCode::turn: return "they began the last three times: your turn";
    case ReasonCode::space:
        return counted(reason.count, "message", "messages") +
               " without an answer: give it room, or try another way";
    }
    return {};
}

} // namespace tend::render
