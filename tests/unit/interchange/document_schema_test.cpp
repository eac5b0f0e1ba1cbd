#include "support/catch.hpp"
#include "support/document_reading.hpp"

#include "interchange/document_writer.hpp"
#include "tend/errors.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <unistd.h>

using namespace tend;
using namespace tend::interchange;
using nlohmann::json;
using tend::test::reading_of;

namespace {

const std::string schemas = TEND_SOURCE_DIR "/docs/schema";

/// The lines (from 1) that the schemas do not let through.
std::set<std::size_t> complaints_about(const std::vector<std::string>& lines) {
    const auto folder = std::filesystem::temp_directory_path() / ("tend_schema_" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    std::ofstream in(folder / "in");
    for (const std::string& line : lines) in << line << '\n';
    in.close();
    const std::string command = "'" TEND_PYTHON "' -W ignore '" TEND_SOURCE_DIR
                                "/tests/support/validate_json.py' '" +
                                schemas + "' <" + (folder / "in").string() + " >" + (folder / "out").string();
    const int status = std::system(command.c_str());
    std::set<std::size_t> complained;
    std::ifstream out(folder / "out");
    for (std::string line; std::getline(out, line);)
        if (line.starts_with("line ")) complained.insert(std::stoul(line.substr(5)));
    std::filesystem::remove_all(folder);
    CHECK((status == 0) == complained.empty());
    return complained;
}

/// One document of every kind, every value there.
std::vector<std::string> samples() {
    std::ifstream in(TEND_SOURCE_DIR "/tests/unit/interchange/fixtures/documents.jsonl");
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string schema_of(const json& sample) {
    if (sample.contains("error")) return "error.json";
    std::string name = sample["kind"].get<std::string>();
    for (char& c : name)
        if (c == ' ') c = '-';
    return name + ".json";
}

/// `sample`, each time with one thing wrong: a key too many, one that is missing, or a value of another type.
void add_mutants(std::vector<std::string>& mutants, const json& sample, const json::json_pointer& at) {
    json more = sample;
    more[at]["more"] = 1;
    mutants.push_back(more.dump());
    for (const auto& [key, value] : sample[at].items()) {
        json other = sample;
        other[at][key] = json{{"what", "is this"}};
        mutants.push_back(other.dump());
    }
}

void add_shorter(std::vector<std::string>& mutants, const json& sample, const json::json_pointer& at,
                 const std::set<std::string>& may_be_missing) {
    for (const auto& [key, value] : sample[at].items()) {
        if (may_be_missing.contains(key)) continue;
        json fewer = sample;
        fewer[at].erase(key);
        mutants.push_back(fewer.dump());
    }
}

} // namespace

TEST_CASE("the samples fit, and there is one for every schema") {
    const std::vector<std::string> lines = samples();
    CHECK(complaints_about(lines) == std::set<std::size_t>{});
    std::set<std::string> covered{"records.json"};
    for (const std::string& line : lines) covered.insert(schema_of(json::parse(line)));
    std::set<std::string> there;
    for (const auto& entry : std::filesystem::directory_iterator(schemas))
        there.insert(entry.path().filename().string());
    CHECK(covered == there);
}

TEST_CASE("a schema lets no key be missing, be too many, or hold another type") {
    std::vector<std::string> mutants;
    for (const std::string& line : samples()) {
        const json sample = json::parse(line);
        const std::string kind = sample.value("kind", "error");
        if (kind == "export") continue;
        const std::set<std::string> for_both{"fact", "config", "follow-up", "away"};
        const bool may_only_read = for_both.contains(kind);
        add_mutants(mutants, sample, json::json_pointer());
        add_shorter(mutants, sample, json::json_pointer(), {may_only_read ? "undo" : ""});
        for (const auto& [key, value] : sample.items()) {
            const bool is_list = value.is_array() && !value.empty() && value.front().is_object();
            if (!is_list && !value.is_object()) continue;
            const json::json_pointer at("/" + key + (is_list ? "/0" : ""));
            add_mutants(mutants, sample, at);
            add_shorter(mutants, sample, at, {kind == "help" ? "options" : ""});
        }
    }
    const std::set<std::size_t> complained = complaints_about(mutants);
    std::vector<std::string> let_through;
    for (std::size_t i = 0; i < mutants.size(); ++i)
        if (!complained.contains(i + 1)) let_through.push_back(mutants[i]);
    CHECK(mutants.size() > 800);
    CHECK(let_through == std::vector<std::string>{});
}

TEST_CASE("the schema of the interchange document and its reader agree") {
    const std::string person = R"("handle": "ana", "name": "Ana")";
    const std::string talk = R"("on": "2026-03-01", "people": ["ana"])";
    const std::string id = R"("id": "0195A1B2-c3d4-7e5f-8a6b-0123456789ab")";
    const std::vector<std::string> taken{
        "{}",
        R"({"people": [{)" + person + "}]}",
        R"({"people": null, "me": null})",
        R"({"me": {"suggest.count": 5, "tz": null}})",
        R"({"people": [{)" + person + ", " + id + R"(, "cadence": "never", "hours": null, "facts": []}]})",
        R"({"interactions": [{)" + talk +
            R"(, "others": 1, "at": "2026-03-01T09:00:00+01:00", "text": ""}]})",
        R"({"milestones": [{"person": "ana", "kind": "win", "on": "2026-03-01", "lead_days": 0}]})",
        R"({"follow_ups": [{"person": "ana", "what": "x"}]})",
    };
    const std::vector<std::string> not_taken{
        R"({"persons": []})",
        R"({"kind": "list"})",
        R"({"schema_version": 2})",
        R"({"people": {}})",
        R"({"people": [{"name": "Ana"}]})",
        R"({"people": [{"handle": "Ana", "name": "Ana"}]})",
        R"({"people": [{"handle": "ana", "name": " "}]})",
        R"({"people": [{)" + person + R"(, "cadence": "2w"}]})",
        R"({"people": [{)" + person + R"(, "reply_within": "P1W"}]})",
        R"({"people": [{)" + person + R"(, "via": ["v"]}]})",
        R"({"people": [{)" + person + R"(, "facts": [{"key": "a", "value": ""}]}]})",
        R"({"interactions": [{)" + talk + R"(, "others": 0}]})",
        R"({"interactions": [{)" + talk + R"(, "at": "09:00"}]})",
        R"({"interactions": [{)" + talk + R"(, "planned": false}]})",
        R"({"interactions": [{"on": "2026-13-01", "people": ["ana"]}]})",
        R"({"interactions": [{"on": "2026-03-01", "people": []}]})",
        R"({"milestones": [{"person": "ana", "kind": "win", "on": "03-01"}]})",
        R"({"milestones": [{"person": "ana", "kind": "win", "on": "--03-01", "lead_days": 10000}]})",
        R"({"follow_ups": [{"person": "ana", "what": "x", "interaction": "1"}]})",
        R"({"holidays": [{"place": "", "on": "2026-03-01"}]})",
        R"({"circles": [{"name": "x", "gather": "never"}]})",
        R"({"me": {"user.tz": "UTC"}})",
    };
    std::vector<std::string> lines;
    std::set<std::size_t> refused_by_reader;
    for (const auto* documents : {&taken, &not_taken})
        for (const std::string& document : *documents) {
            json marked = json::parse(document);
            if (!marked.contains("kind")) marked["kind"] = "export";
            lines.push_back(marked.dump());
            try {
                if (!reading_of(lines.back()).skipped.empty()) refused_by_reader.insert(lines.size());
            } catch (const InvalidInput&) {
                refused_by_reader.insert(lines.size());
            }
        }
    CHECK(refused_by_reader.size() == not_taken.size());
    CHECK(complaints_about(lines) == refused_by_reader);
}

TEST_CASE("what the writer writes fits the schema, however little or much is known") {
    std::string text;
    DocumentWriter writer([&](std::string_view piece) { text += piece; });
    writer.write(SettingsRecord{{{"user.tz", "UTC"}, {"suggest.count", "5"}}});
    CircleRecord circle;
    circle.name = "mentors";
    writer.write(circle);
    PersonRecord person;
    person.handle = "ana";
    person.name = "Ana";
    writer.write(person);
    InteractionRecord talk;
    talk.people = {"ana"};
    talk.at = Instant(std::chrono::milliseconds(1));
    writer.write(talk);
    MilestoneRecord milestone;
    milestone.person = "ana";
    writer.write(milestone);
    FollowUpRecord follow_up;
    follow_up.person = "ana";
    follow_up.what = "x";
    writer.write(follow_up);
    writer.write(HolidayRecord{"JP", Day(), {}, {}});
    writer.finish();
    text.pop_back();
    CHECK(complaints_about({text}).empty());
    // The sample of the export has every key, so what the writer writes can differ in values only.
    const json sample = json::parse(samples().back());
    const json written = json::parse(text);
    for (const char* section :
         {"circles", "people", "interactions", "milestones", "follow_ups", "holidays"}) {
        CAPTURE(section);
        std::set<std::string> known, there;
        for (const auto& [key, value] : sample[section][0].items()) known.insert(key);
        for (const auto& [key, value] : written[section][0].items()) there.insert(key);
        CHECK(known == there);
    }
}
