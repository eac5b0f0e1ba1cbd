#include "fuzz/contacts.hpp"
#include "interchange/vcard.hpp"

// vCards. Nothing in the text may make the reader throw.

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tend;
    const std::string text = fuzz::text_of(data, size);
    (void)interchange::looks_like_vcard(text);
    fuzz::check_reader(text, interchange::read_vcards);
    return 0;
}
