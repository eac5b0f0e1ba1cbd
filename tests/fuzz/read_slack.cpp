#include "fuzz/contacts.hpp"
#include "interchange/slack.hpp"

// The people of a Slack workspace. Nothing in the text may make the reader throw.

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tend;
    const std::string text = fuzz::text_of(data, size);
    (void)interchange::looks_like_slack_users(text);
    fuzz::check_reader(text, interchange::read_slack_users);
    return 0;
}
