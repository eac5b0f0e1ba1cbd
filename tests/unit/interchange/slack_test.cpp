#include "interchange/slack.hpp"

#include "reading.hpp"
#include "support/catch.hpp"

namespace tend::interchange {

namespace {

Reading users_in(const std::string& text) {
    return reading_of(read_slack_users, text);
}

Contact only_user(const std::string& members) {
    const auto reading = users_in("[{" + members + "}]");
    REQUIRE(reading.contacts.size() == 1);
    return reading.contacts.front();
}

} // namespace

TEST_CASE("users.json of an export gives its people and names those left out") {
    const auto reading = users_in(bytes_of(fixtures + "slack_users.json"));
    Contact ana;
    ana.line = 2;
    ana.name = "Ana Souza";
    ana.emails = {"ana@example.com"};
    ana.role = "Designer";
    ana.zone_text = "America/Sao_Paulo";
    ana.facts = {{"pronouns", "she/her"}};
    ana.source_key = "slack:T01:U01ANA";
    Contact ming;
    ming.line = 25;
    ming.name = "ming";
    ming.source_key = "slack:U04MIN";
    CHECK(reading.contacts == std::vector<Contact>{ana, ming});
    CHECK(reading.skipped == std::vector<Skipped>{{22, "a deleted account", true},
                                                  {23, "a bot, not a person", true},
                                                  {24, "a bot, not a person", true}});
}

TEST_CASE("the answer of users.list gives its people") {
    const auto reading = users_in(bytes_of(fixtures + "slack_answer.json"));
    REQUIRE(reading.contacts.size() == 2);
    CHECK(reading.skipped.empty());
    CHECK(reading.contacts[0].name == "Ivy L.");
    CHECK(reading.contacts[0].emails.empty());
    CHECK_FALSE(reading.contacts[0].role);
    CHECK_FALSE(reading.contacts[0].zone_text);
    CHECK(reading.contacts[0].source_key == "slack:T09:W01IVY");
    CHECK(reading.contacts[1].name == "Raj हि");
    CHECK(reading.contacts[1].line == 10);
}

TEST_CASE("a slack user is called by the best name there is") {
    const auto name = [](const std::string& members) { return only_user("\"id\":\"U1\"" + members).name; };
    CHECK(name(R"(,"name":"n","real_name":"R","profile":{"real_name":"P","display_name":"D"})") == "P");
    CHECK(name(R"(,"name":"n","real_name":"R","profile":{"real_name":" ","display_name":"D"})") == "R");
    CHECK(name(R"(,"name":"n","profile":{"real_name_normalized":"N","display_name":"D"})") == "D");
    CHECK(name(R"(,"name":"n","profile":{"real_name_normalized":"N"})") == "N");
    CHECK(name(R"(,"name":"n","profile":{})") == "n");
    CHECK(name("") == "U1");
}

TEST_CASE("a slack user's fields of an unexpected kind are passed over") {
    const auto user = only_user(R"("id":"U1","name":"n","real_name":7,"deleted":"yes","is_bot":null,"tz":5,
        "team_id":[],"profile":{"email":"no address","title":{},"real_name":false,"pronouns":3})");
    CHECK(user.name == "n");
    CHECK(user.emails.empty());
    CHECK_FALSE(user.role);
    CHECK_FALSE(user.zone_text);
    CHECK(user.facts.empty());
    CHECK(user.source_key == "slack:U1");
    CHECK(only_user(R"("id":"U1","profile":"none")").name == "U1");
}

TEST_CASE("one bad slack record does not sink the rest") {
    const auto reading = users_in(
        "[{\"id\":\"U1\",\"name\":\"a\"},\n{\"id\":}, {\"name\":\"b\"},\n{\"id\":\"U2\"},{\"id\":\"U");
    CHECK(reading.contacts.size() == 2);
    CHECK(reading.skipped == std::vector<Skipped>{{2, "the record is not valid JSON"},
                                                  {2, "the record has no id"},
                                                  {3, "the record is cut off"}});
    const auto deep =
        users_in("[{\"id\":\"U1\",\"x\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}]");
    CHECK(deep.skipped == std::vector<Skipped>{{1, "the record is too large"}});
}

TEST_CASE("bytes that are no UTF-8 in a slack record become replacement characters") {
    CHECK(only_user("\"id\":\"U1\",\"name\":\"a\xFFz\"").name == "a\xEF\xBF\xBDz");
    CHECK(only_user(R"("id":"U1","name":"a\u0000z")").name == "az");
}

TEST_CASE("a text without a list of slack users is reported") {
    for (const auto* text :
         {"", "{}", "{\"ok\":false,\"error\":\"invalid_auth\"}", "plain text", "\"[{}]\""}) {
        CAPTURE(text);
        const auto reading = users_in(text);
        CHECK(reading.contacts.empty());
        CHECK(reading.skipped == std::vector<Skipped>{{1, "no list of Slack users"}});
    }
    CHECK(users_in("[]").skipped.empty());
    CHECK(users_in("\xEF\xBB\xBF[{\"id\":\"U1\"}]").contacts.size() == 1);
    CHECK(users_in("\xFF\xFE" + in_utf16("[{\"id\":\"U1\"}]")).contacts.size() == 1);
}

TEST_CASE("slack users are recognised by their beginning") {
    for (const auto* text : {"[{\"id\":\"U123\"", " [\n { \"id\" : \"W123\", \"name\"",
                             "{\"ok\":true,\"members\":[{\"id\":\"U1\"", "\xEF\xBB\xBF[{\"id\":\"U1\"",
                             "[{\"team_id\":\"T1\",\"name\":\"x\",\"id\":\"U1\"}",
                             "{\"cache_ts\": 1, \"members\": [ {\"id\": \"USLACKBOT\""}) {
        CAPTURE(text);
        CHECK(looks_like_slack_users(text));
    }
    CHECK(looks_like_slack_users("\xFF\xFE" + in_utf16("[{\"id\":\"U1\"")));
    for (const auto* text :
         {"", "[", "[]", "{}", "[{\"id\":\"C123\",\"members\":[\"U1\"]}]",
          "[{\"type\":\"message\",\"user\":\"U1\"}]", "{\"schema_version\":1,\"people\":[{\"id\":\"U1\"}]}",
          "{\"id\":\"U1\",\"members\":[{\"id\":\"C1\"}]}", "BEGIN:VCARD", "{\"members\":[\"U1\"]}",
          "x[{\"id\":\"U1\"}]"}) {
        CAPTURE(text);
        CHECK_FALSE(looks_like_slack_users(text));
    }
}

TEST_CASE("slack exports of others give as many people as they hold") {
    const std::pair<const char*, std::size_t> table[] = {{"slack/user_data.json", 4},
                                                         {"slack/exported_messages_fixtures__users.json", 3}};
    for (const auto& [file, people] : table) {
        const std::string text = bytes_of(corpora + file);
        if (text.empty()) {
            WARN("skipped: the corpora are not here");
            return;
        }
        CAPTURE(file);
        CHECK(looks_like_slack_users(text.substr(0, 4096)));
        const auto reading = users_in(text);
        CHECK(reading.contacts.size() == people);
        for (const auto& user : reading.contacts) CHECK_FALSE(user.name.empty());
    }
    const auto answer = users_in(bytes_of(corpora + "slack/user_data.json"));
    CHECK(answer.contacts.at(2).name == "Rishi हिन्दी 汉语");
    CHECK(answer.contacts.at(2).emails == std::vector<std::string>{"member3+0@example.com"});
    CHECK(answer.contacts.at(2).zone_text == "Asia/Kolkata");
    CHECK(answer.skipped == std::vector<Skipped>{{138, "a bot, not a person", true}});
}

} // namespace tend::interchange
