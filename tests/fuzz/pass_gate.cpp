#include "fuzz/target.hpp"
#include "text/fold.hpp"
#include "text/gate.hpp"
#include "text/width.hpp"

#include <sstream>

// Any bytes on their way to a terminal.

namespace {

/// Whether a terminal might obey a byte of `text`, the line ends and tabs of `kept` aside. In UTF-8 the
/// controls of C1 begin with C2, and no other byte of it stands for a control.
bool is_safe(const std::string& text, std::string_view kept) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte < 0x20 || byte == 0x7F) && kept.find(text[at]) == std::string_view::npos) return false;
        if (byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0)
            return false;
    }
    return tend::text::is_valid_utf8(text);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tend;
    const std::string text = fuzz::text_of(data, size);
    const std::string line = text::harmless(text);
    const std::string lines = text::harmless_lines(text);
    fuzz::require(is_safe(line, "") && is_safe(lines, "\n\t"), "the gate lets through what a terminal obeys");
    fuzz::require(text::harmless(line) == line && text::harmless_lines(lines) == lines,
                  "the gate is not steady");
    fuzz::require(text::harmless(lines) == line, "the two gates disagree");
    fuzz::require(text::is_valid_utf8(text::as_utf8(text)), "what is made valid is not");
    const std::string folded = text::folded(text);
    fuzz::require(text::is_valid_utf8(folded) && text::folded(folded) == folded, "folding is not steady");
    for (const std::size_t columns : {2U, 7U}) {
        fuzz::require(text::display_width(text::cut_to_width(line, columns)) <= columns,
                      "a cut leaves too much");
        std::istringstream wrapped(text::wrapped(lines, columns));
        for (std::string one; std::getline(wrapped, one);)
            fuzz::require(text::display_width(one) <= columns, "a wrapped line is too wide");
    }
    const std::string inner = text::trimmed(text);
    fuzz::require(text::trimmed(inner) == inner, "what is trimmed can be trimmed");
    return 0;
}
