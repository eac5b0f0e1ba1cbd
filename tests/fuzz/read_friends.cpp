#include "fuzz/contacts.hpp"
#include "interchange/friends.hpp"

// The file of the program friends.

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tend;
    const std::string text = fuzz::text_of(data, size);
    (void)interchange::looks_like_friends(text);
    const auto check_entry = [](const interchange::FriendsEntry& entry) {
        fuzz::require(text::is_valid_utf8(entry.text), "an entry is no text");
        fuzz::require(entry.source_key.starts_with("friends:"), "an entry has no key");
        for (const auto& name : entry.people) fuzz::require(!name.empty(), "an entry marks nobody");
    };
    fuzz::check_reader(text, [&](std::istream& in, const interchange::ContactSink& sink) {
        interchange::read_friends(in, {sink.contact, check_entry, check_entry, sink.skipped});
    });
    return 0;
}
