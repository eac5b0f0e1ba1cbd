#include "support/catch.hpp"
#include "tend/input.hpp"
#include "unit/core/refusal_of.hpp"

using namespace tend;

TEST_CASE("parse_channel reads words, letters and prefixes") {
    struct Row {
        const char* text;
        Channel channel;
    };
    const auto row = GENERATE(values<Row>({
        {"chat", Channel::chat},   {"ch", Channel::chat},       {"cha", Channel::chat},
        {"email", Channel::email}, {"e", Channel::email},       {"em", Channel::email},
        {"call", Channel::call},   {"ca", Channel::call},       {"cal", Channel::call},
        {"video", Channel::video}, {"v", Channel::video},       {"vid", Channel::video},
        {"meet", Channel::meet},   {"m", Channel::meet},        {"letter", Channel::letter},
        {"l", Channel::letter},    {"post", Channel::letter},   {"p", Channel::letter},
        {"po", Channel::letter},   {"social", Channel::social}, {"s", Channel::social},
        {"work", Channel::work},   {"w", Channel::work},        {"event", Channel::event},
        {"ev", Channel::event},    {"x", Channel::event},       {"react", Channel::react},
        {"r", Channel::react},     {"CHAT", Channel::chat},     {" Ca ", Channel::call},
    }));
    CAPTURE(row.text);
    CHECK(parse_channel(row.text) == row.channel);
}

TEST_CASE("parse_channel says why it refuses") {
    struct Row {
        const char* text;
        const char* message;
    };
    const auto row = GENERATE(values<Row>({{"", "a channel is missing"},
                                           {"c", "c: could be chat or call"},
                                           {"C", "C: could be chat or call"},
                                           {"phone", "phone: no such channel"},
                                           {"chats", "chats: no such channel"},
                                           {"xe", "xe: no such channel"},
                                           {"chat,email", "chat,email: no such channel"},
                                           {"chat email", "chat email: a channel is one word"}}));
    CAPTURE(row.text);
    const auto refusal = refusal_of([&] { return parse_channel(row.text); });
    CHECK(std::string(refusal.what()) == row.message);
    CHECK(refusal.hint() ==
          "accepted: chat (ch), email (e), call (ca), video (v), meet (m), letter or post (p), "
          "social (s), work (w), event (x), react (r)");
}
