#include "commands/context.hpp"

#include <fmt/format.h>

#include <utility>

namespace tend::commands {

namespace {

constexpr int morning = 9 * 60; // what a day given as `--now` means

/// `TZ` as programs get it: `:Europe/Berlin`, or the path of a zone file.
std::optional<std::string> zone_in_environment(std::string value) {
    if (value.starts_with(':')) value.erase(0, 1);
    if (value.empty()) return "UTC";
    if (const auto at = value.find("/zoneinfo/"); at != std::string::npos) value.erase(0, at + 10);
    if (value == "localtime" || value.starts_with('/')) return std::nullopt;
    return value;
}

/// A rule instead of a name (`CET-1CEST`) is legal there, but says no place; to take another zone silently
/// would be a guess.
std::string zone_by_environment(const std::string& name) {
    try {
        return timezone::canonical_zone(name);
    } catch (const InvalidInput& error) {
        throw InvalidInput(fmt::format("TZ: {}", error.what()),
                           "say your zone once: tend config user.tz Europe/Berlin");
    }
}

} // namespace

bool names_missing_file(const Session& session) {
    std::error_code none;
    return session.is_database_named && !std::filesystem::exists(session.database, none);
}

Context::Context(Session session) : session_(std::move(session)) {}

std::string Context::find_zone() {
    if (session_.zone && !session_.zone->empty()) return timezone::canonical_zone(*session_.zone);
    open();
    if (auto set = store_->setting("user.tz")) return *set;
    return zone_without_file();
}

std::string Context::zone_without_file() const {
    if (session_.environment_zone) {
        if (const auto name = zone_in_environment(*session_.environment_zone))
            return zone_by_environment(*name);
    }
    return timezone::system_zone();
}

const std::string& Context::zone() {
    if (!zone_) zone_ = find_zone();
    return *zone_;
}

void Context::settle_zone() {
    if (zone_) return;
    try {
        zone_ = find_zone();
    } catch (const StoreError&) {
        zone_ = zone_without_file();
    }
    // Nothing of ours may hold the file when it is replaced.
    moment_.reset();
    store_.reset();
}

void Context::use_zone(std::string zone) {
    zone_ = std::move(zone);
}

Instant Context::now() {
    if (!now_) {
        const Day* day = std::get_if<Day>(&session_.now);
        now_ = day ? timezone::instant_of(zone(), *day, morning) : std::get<Instant>(session_.now);
    }
    return *now_;
}

Day Context::today() {
    if (!today_) today_ = timezone::own_local_time(zone(), now()).day;
    return *today_;
}

void Context::open() {
    if (store_) return;
    std::error_code none;
    store_writes_ = session_.writes && std::filesystem::exists(session_.database, none);
    store_ = store_writes_ ? store::Store::open_for_writing(session_.database)
                           : store::Store::open_for_reading(session_.database, session_.patience);
    if (!store_writes_) moment_ = store_->snapshot();
}

const store::Store& Context::store() {
    open();
    if (store_writes_ && !change_ && !is_done_) return change().store();
    return *store_;
}

store::Change& Context::change() {
    if (change_) return *change_;
    open();
    const Instant at = now();
    const Day day = today();
    if (!store_writes_) {
        end_reading();
        store_.reset();
        store_ = store::Store::open_for_writing(session_.database);
        store_writes_ = true;
    }
    change_ = std::make_unique<store::Change>(*store_, session_.command_line, at, day);
    if (session_.backs_up) change_->back_up_first();
    return *change_;
}

bool Context::commit() {
    if (!change_) return false;
    const bool changed = change_->has_changes();
    change_->commit();
    change_.reset();
    is_done_ = true;
    has_committed_ = has_committed_ || changed;
    return changed;
}

void Context::abandon() {
    change_.reset();
}

/// Told once: lists ask for few zones and many people.
const std::optional<LocalNow>& Context::shown_in(const std::string& tz) {
    const auto [known, is_new] = shown_.try_emplace(tz);
    if (!is_new) return known->second;
    try {
        const auto clock = clocks_(tz, now());
        known->second =
            LocalNow{.text = timezone::to_text(now(), clock),
                     .day = clock.day,
                     .minute = clock.minute,
                     .at_work = WorkingHours().is_open_at(std::chrono::weekday(clock.day), clock.minute)};
    } catch (const InvalidInput&) {
        known->second.reset(); // a zone that another machine's newer database knew: shown without a clock
    }
    return known->second;
}

std::optional<LocalNow> Context::local_now(const std::optional<std::string>& tz,
                                           const std::optional<WorkingHours>& hours) {
    if (!tz) return std::nullopt;
    std::optional<LocalNow> local = shown_in(*tz);
    if (local && hours) local->at_work = hours->is_open_at(std::chrono::weekday(local->day), local->minute);
    return local;
}

} // namespace tend::commands
