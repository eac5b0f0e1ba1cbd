#include "interchange/document_writer.hpp"

#include "interchange/document_settings.hpp"
#include "interchange/record_lines.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace tend::interchange {

namespace {

constexpr std::size_t piece_size = std::size_t{64} << 10;

// This folder's own words would hide those of the core, which an argument of the standard library does not
// bring along.
using tend::to_text;

void put(text::JsonWriter& json, const std::string& text) {
    json.value(text);
}
void put(text::JsonWriter& json, bool flag) {
    json.value(flag);
}
void put(text::JsonWriter& json, int number) {
    json.value(number);
}
void put(text::JsonWriter& json, const FactRecord& fact);
template<class T>
void put(text::JsonWriter& json, const T& value) {
    json.value(to_text(value));
}
template<class Tag>
void put(text::JsonWriter& json, const Id<Tag>& id) {
    json.value(to_text(id.bytes));
}
template<class T>
void put(text::JsonWriter& json, const std::vector<T>& values) {
    json.begin_array();
    for (const T& value : values) put(json, value);
    json.end_array();
}

/// Members of one object, in the order in which they are told.
class Members {
  public:
    /// Of the object that has begun.
    explicit Members(text::JsonWriter& json) : json_(json) {}

    template<class T>
    Members& operator()(std::string_view name, const T& value) {
        json_.key(name);
        put(json_, value);
        return *this;
    }
    template<class T>
    Members& operator()(std::string_view name, const Key<T>& key) {
        json_.key(name);
        if (key.value())
            put(json_, *key.value());
        else
            json_.null();
        return *this;
    }

  private:
    text::JsonWriter& json_;
};

void put(text::JsonWriter& json, const FactRecord& fact) {
    json.begin_object();
    Members{json}("key", fact.key)("value", fact.value)("noted_on", fact.noted_on);
    json.end_object();
}

Key<std::string> iso_days(const Key<int>& days) {
    if (!days.value()) return std::nullopt;
    return to_text(Cadence{*days.value(), CadenceUnit::day});
}

} // namespace

DocumentWriter::DocumentWriter(std::function<void(std::string_view)> out, DocumentShape shape)
    : out_(std::move(out)), shape_(shape) {
    if (shape_ == DocumentShape::object)
        json_.begin_object().member("schema_version", 1).member("kind", "export");
}

void DocumentWriter::write(const SettingsRecord& record) {
    if (section_ == Section::me) throw std::logic_error("the settings are written already");
    if (shape_ == DocumentShape::lines && record.settings.empty()) return;
    begin_record(Section::me);
    std::vector<SettingRecord> settings = record.settings;
    std::sort(settings.begin(), settings.end(), [](const SettingRecord& a, const SettingRecord& b) {
        return is_setting_before(a.name, b.name);
    });
    Members members(json_);
    for (const SettingRecord& setting : settings) members(setting_key(setting.name), setting.value);
    end_record();
}

void DocumentWriter::write(const CircleRecord& r) {
    begin_record(Section::circles);
    Members{json_}("name", r.name)("cadence", r.cadence)("gather", r.gather)("via", r.via);
    end_record();
}

void DocumentWriter::write(const PersonRecord& r) {
    begin_record(Section::people);
    Members members(json_);
    members("handle", r.handle)("name", r.name)("id", r.id)("emails", r.emails)("org", r.org);
    members("team", r.team)("role", r.role)("place", r.place)("tz", r.tz)("hours", r.hours);
    members("away_tz", r.away_tz)("away_until", r.away_until)("via", r.via)("avoid", r.avoid);
    members("circle", r.circle)("tags", r.tags)("cadence", r.cadence)("importance", r.importance);
    members("source", r.source)("state", r.state)("quiet_until", r.quiet_until);
    members("quiet_reason", r.quiet_reason)("reply_within", iso_days(r.reply_days));
    members("added_on", r.added_on)("facts", r.facts);
    end_record();
}

void DocumentWriter::write(const InteractionRecord& r) {
    begin_record(Section::interactions);
    Members members(json_);
    members("on", r.on)("people", r.people)("id", r.id)("at", r.at)("channel", r.channel);
    members("direction", r.direction)("others", r.others)("tried", r.tried)("wants_reply", r.wants_reply);
    members("value", r.value)("text", r.text)("source", r.source);
    end_record();
}

void DocumentWriter::write(const MilestoneRecord& r) {
    begin_record(Section::milestones);
    Members members(json_);
    members("person", r.person)("kind", r.kind)("on", r.on)("id", r.id)("label", r.label);
    members("yearly", r.yearly)("lead_days", r.lead_days)("done_on", r.done_on);
    end_record();
}

void DocumentWriter::write(const FollowUpRecord& r) {
    begin_record(Section::follow_ups);
    Members members(json_);
    members("person", r.person)("what", r.what)("id", r.id)("owner", r.owner)("kind", r.kind);
    members("made_on", r.made_on)("due_on", r.due_on)("start_by", r.start_by);
    members("interaction", r.interaction)("done_on", r.done_on)("dropped", r.dropped);
    end_record();
}

void DocumentWriter::write(const HolidayRecord& r) {
    begin_record(Section::holidays);
    Members{json_}("place", r.place)("on", r.on)("label", r.label)("source", r.source);
    end_record();
}

void DocumentWriter::finish() {
    enter(Section::holidays);
    is_finished_ = true;
    if (shape_ == DocumentShape::object) {
        end_section();
        json_.end_object();
        piece_ += json_.take();
        piece_ += '\n';
    }
    hand_out(0);
}

void DocumentWriter::enter(Section section) {
    if (is_finished_ || (section_ && *section_ > section))
        throw std::logic_error(to_text(section) + " cannot be written any more");
    hand_out(piece_size);
    if (shape_ == DocumentShape::lines) {
        section_ = section;
        return;
    }
    for (const Section next : all_sections) {
        if (section_ && next <= *section_) continue;
        if (next > section) break;
        end_section();
        begin_section(next);
        if (next == Section::me && section != Section::me) json_.begin_object().end_object();
    }
}

void DocumentWriter::begin_record(Section section) {
    enter(section);
    json_.begin_object();
    if (shape_ == DocumentShape::lines) json_.member("record", record_word(section));
}

void DocumentWriter::end_record() {
    json_.end_object();
    if (shape_ == DocumentShape::object) return;
    piece_ += json_.take();
    piece_ += '\n';
    json_ = {};
}

void DocumentWriter::begin_section(Section section) {
    json_.key(to_text(section));
    if (section != Section::me) json_.begin_array();
    section_ = section;
}

void DocumentWriter::end_section() {
    if (section_ && *section_ != Section::me) json_.end_array();
}

void DocumentWriter::hand_out(std::size_t at_least) {
    piece_ += json_.take();
    if (piece_.size() < at_least) return;
    out_(piece_);
    piece_.clear();
}

} // namespace tend::interchange
