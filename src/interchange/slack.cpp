#include "interchange/slack.hpp"

#include "interchange/json_records.hpp"
#include "interchange/text_source.hpp"
#include "text/gate.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <sstream>
#include <string>
#include <utility>

namespace tend::interchange {

namespace {

using Json = nlohmann::json;

// The text of a member, trimmed; empty where there is none. Slack writes null and "" alike for what it does
// not know.
std::string text_of(const Json& object, const char* name) {
    const auto member = object.find(name);
    if (member == object.end() || !member->is_string()) return {};
    std::string text = member->get<std::string>();
    std::erase(text, '\0');
    return text::trimmed(text);
}

bool is_true(const Json& object, const char* name) {
    const auto member = object.find(name);
    return member != object.end() && member->is_boolean() && member->get<bool>();
}

std::optional<std::string> some(std::string text) {
    if (text.empty()) return std::nullopt;
    return text;
}

std::string first_text(std::initializer_list<std::string> texts) {
    const auto found =
        std::find_if(texts.begin(), texts.end(), [](const std::string& text) { return !text.empty(); });
    return found == texts.end() ? std::string() : *found;
}

// `is_app_user` marks a person who uses the app that asked, so it says nothing here.
std::optional<std::string> reason_for_nobody(const Json& user) {
    if (is_true(user, "deleted")) return "a deleted account";
    if (is_true(user, "is_bot") || is_true(user, "is_workflow_bot") || text_of(user, "id") == "USLACKBOT")
        return "a bot, not a person";
    return std::nullopt;
}

Contact contact_from(const Json& user, std::size_t line) {
    const auto member = user.find("profile");
    const Json profile = member != user.end() && member->is_object() ? *member : Json::object();
    Contact contact;
    contact.line = line;
    // The normalized forms lose letters of some scripts, so they come late.
    contact.name = first_text({text_of(profile, "real_name"), text_of(user, "real_name"),
                               text_of(profile, "display_name"), text_of(profile, "real_name_normalized"),
                               text_of(user, "name"), text_of(user, "id")});
    const std::string email = text_of(profile, "email");
    if (email.find('@') != std::string::npos) contact.emails.push_back(email);
    contact.role = some(text_of(profile, "title"));
    contact.zone_text = some(text_of(user, "tz"));
    if (auto pronouns = text_of(profile, "pronouns"); !pronouns.empty())
        contact.facts.emplace_back("pronouns", std::move(pronouns));
    const std::string team = first_text({text_of(user, "team_id"), text_of(profile, "team")});
    contact.source_key = "slack:" + (team.empty() ? "" : team + ":") + text_of(user, "id");
    return contact;
}

void hand_over(const JsonRecord& record, const ContactSink& sink) {
    if (record.state != JsonRecord::State::whole) {
        const bool is_cut = record.state == JsonRecord::State::cut_off;
        sink.skipped({record.line, is_cut ? "the record is cut off" : "the record is too large"});
        return;
    }
    const Json user = Json::parse(text::as_utf8(record.text), nullptr, false);
    if (user.is_discarded())
        sink.skipped({record.line, "the record is not valid JSON"});
    else if (const auto reason = reason_for_nobody(user))
        sink.skipped({record.line, *reason, true});
    else if (text_of(user, "id").empty())
        sink.skipped({record.line, "the record has no id"});
    else
        sink.contact(contact_from(user, record.line));
}

std::string without_blanks(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
    return text;
}

// Slack's ids of people begin with U, or with W across an organisation.
bool holds_user_id(std::string_view text) {
    constexpr std::string_view member = "\"id\":\"";
    for (auto at = text.find(member); at != std::string_view::npos; at = text.find(member, at + 1)) {
        const auto id = text.substr(at + member.size());
        if (id.starts_with('U') || id.starts_with('W')) return true;
    }
    return false;
}

} // namespace

void read_slack_users(std::istream& in, const ContactSink& sink) {
    JsonRecords records(in, "members");
    while (const auto record = records.next()) hand_over(*record, sink);
    if (!records.has_list()) sink.skipped({1, "no list of Slack users"});
}

bool looks_like_slack_users(std::string_view beginning) {
    const std::string text = without_blanks(beginning_as_bytes(beginning));
    const auto members = text.find("\"members\":[{");
    const bool is_export = text.starts_with("[{");
    const bool is_answer = text.starts_with('{') && members != std::string::npos;
    return is_export ? holds_user_id(text) : is_answer && holds_user_id(text.substr(members));
}

} // namespace tend::interchange
