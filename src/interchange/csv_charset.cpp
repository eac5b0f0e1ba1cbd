#include "interchange/csv_charset.hpp"

#include "interchange/charset.hpp"
#include "text/gate.hpp"

#include <algorithm>
#include <cstddef>

namespace tend::interchange {

namespace {

bool lies(unsigned char byte, unsigned char first, unsigned char last) {
    return byte >= first && byte <= last;
}

/// The first byte of a character of two.
bool is_lead(unsigned char byte) {
    return lies(byte, 0x81, 0x9F) || lies(byte, 0xE0, 0xFC);
}

bool is_trail(unsigned char byte) {
    return lies(byte, 0x40, 0x7E) || lies(byte, 0x80, 0xFC);
}

/// What a text would hold, read as Shift_JIS.
struct ShiftJisTally {
    std::size_t pairs = 0;        ///< characters of two bytes
    std::size_t adjacent = 0;     ///< of them, those right behind another
    std::size_t usual = 0;        ///< of them, those that begin below 0xA0: kana and the common kanji
    std::size_t unmistakable = 0; ///< of them, katakana, and those whose second byte is no ASCII
    bool is_broken = false;       ///< something is no character
};

ShiftJisTally tally_of(std::string_view bytes) {
    ShiftJisTally tally;
    bool is_behind_pair = false;
    for (std::size_t at = 0; at < bytes.size() && !tally.is_broken; ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (!is_lead(byte)) {
            tally.is_broken = byte >= 0x80 && !lies(byte, 0xA1, 0xDF);
            is_behind_pair = false;
            continue;
        }
        const auto trail = static_cast<unsigned char>(at + 1 < bytes.size() ? bytes[++at] : '\0');
        tally.is_broken = !is_trail(trail);
        ++tally.pairs;
        if (is_behind_pair) ++tally.adjacent;
        if (byte < 0xA0) ++tally.usual;
        if (byte == 0x83 || trail >= 0x80) ++tally.unmistakable;
        is_behind_pair = true;
    }
    return tally;
}

} // namespace

bool is_clearly_shift_jis(std::string_view bytes) {
    const auto tally = tally_of(bytes);
    return !tally.is_broken && tally.adjacent > 0 && 2 * tally.usual >= tally.pairs && tally.unmistakable > 0;
}

std::vector<std::string> CsvCharset::decoded(std::vector<std::string> fields) {
    const bool is_utf8 = std::all_of(fields.begin(), fields.end(),
                                     [](const std::string& field) { return text::is_valid_utf8(field); });
    if (!is_utf8 && !is_shift_jis_) {
        std::string all;
        for (const auto& field : fields) all += field + '\n';
        is_shift_jis_ = is_clearly_shift_jis(all);
    }
    for (auto& field : fields)
        field = !is_utf8 && is_shift_jis_ ? utf8_from(field, "CP932") : guessed_utf8(field);
    return fields;
}

} // namespace tend::interchange
