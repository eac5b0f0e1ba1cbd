#include "interchange/text_source.hpp"

#include "tend/errors.hpp"

#include <sstream>

namespace tend::interchange {

namespace {

constexpr std::size_t piece_size = 64 * 1024;
constexpr char32_t replacement = 0xFFFD;

bool is_high_surrogate(char16_t unit) {
    return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low_surrogate(char16_t unit) {
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

std::string utf8(char32_t code) {
    const auto byte = [](char32_t value) { return static_cast<char>(value); };
    const auto tail = [&](int shift) { return byte(0x80 | ((code >> shift) & 0x3F)); };
    if (code < 0x80) return {byte(code)};
    if (code < 0x800) return {byte(0xC0 | (code >> 6)), tail(0)};
    if (code < 0x10000) return {byte(0xE0 | (code >> 12)), tail(6), tail(0)};
    return {byte(0xF0 | (code >> 18)), tail(12), tail(6), tail(0)};
}

} // namespace

EncodingMark encoding_mark(std::string_view beginning) {
    if (beginning.starts_with("\xEF\xBB\xBF")) return {TextEncoding::bytes, 3};
    if (beginning.starts_with("\xFF\xFE")) return {TextEncoding::utf16_little_endian, 2};
    if (beginning.starts_with("\xFE\xFF")) return {TextEncoding::utf16_big_endian, 2};
    if (beginning.size() < 2) return {};
    const auto is_ascii = [](char c) { return c > '\0' && c < '\x7F'; };
    if (is_ascii(beginning[0]) && beginning[1] == '\0') return {TextEncoding::utf16_little_endian, 0};
    if (beginning[0] == '\0' && is_ascii(beginning[1])) return {TextEncoding::utf16_big_endian, 0};
    return {};
}

std::string beginning_as_bytes(std::string_view beginning) {
    std::istringstream in{std::string(beginning)};
    TextSource source(in);
    std::string bytes;
    for (auto piece = source.ready(); !piece.empty(); piece = source.ready()) {
        bytes += piece;
        source.pass(piece.size());
    }
    return bytes;
}

bool TextSource::refill() {
    buffer_.clear();
    at_ = 0;
    std::string piece(piece_size, '\0');
    // A piece may hold no whole character, so an empty result is no end.
    while (buffer_.empty() && in_.good()) {
        piece.resize(piece_size);
        in_.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        piece.resize(static_cast<std::size_t>(in_.gcount()));
        std::string_view text = piece;
        if (!began_) {
            mark_ = encoding_mark(text);
            text.remove_prefix(mark_.length);
            began_ = true;
        }
        if (mark_.encoding == TextEncoding::bytes)
            buffer_ = text;
        else
            convert(text);
    }
    if (in_.bad()) {
        throw StoreError(ErrorCode::storage, "the text could not be read to its end",
                         "check that it is a file and that you may read it");
    }
    return !buffer_.empty();
}

void TextSource::convert(std::string_view units) {
    const std::string bytes = half_unit_ + std::string(units);
    const bool little = mark_.encoding == TextEncoding::utf16_little_endian;
    std::size_t at = 0;
    for (; at + 1 < bytes.size(); at += 2) {
        const auto low = static_cast<unsigned char>(bytes[at + (little ? 0 : 1)]);
        const auto high = static_cast<unsigned char>(bytes[at + (little ? 1 : 0)]);
        convert_unit(static_cast<char16_t>(high << 8 | low));
    }
    half_unit_ = bytes.substr(at);
}

void TextSource::convert_unit(char16_t unit) {
    if (is_low_surrogate(unit) && high_surrogate_ != 0) {
        buffer_ += utf8(0x10000 + ((high_surrogate_ & char32_t{0x3FF}) << 10) + (unit & char32_t{0x3FF}));
        high_surrogate_ = 0;
        return;
    }
    if (high_surrogate_ != 0) buffer_ += utf8(replacement);
    high_surrogate_ = is_high_surrogate(unit) ? unit : char16_t{0};
    if (high_surrogate_ == 0) buffer_ += utf8(is_low_surrogate(unit) ? replacement : char32_t{unit});
}

} // namespace tend::interchange
