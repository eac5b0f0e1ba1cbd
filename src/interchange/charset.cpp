#include "interchange/charset.hpp"

#include "interchange/ascii_case.hpp"
#include "text/gate.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <iconv.h>
#include <optional>

namespace tend::interchange {

namespace {

constexpr std::size_t longest_name = 40;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

class Converter {
  public:
    Converter(const std::string& charset, std::string_view bytes)
        : handle_(iconv_open("UTF-8", charset.c_str())), bytes_(bytes), left_(bytes_.size()) {}
    ~Converter() {
        if (is_open()) iconv_close(handle_);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    [[nodiscard]] bool is_open() const { return handle_ != invalid_handle(); }

    [[nodiscard]] std::string converted() {
        std::string text;
        while (left_ > 0) {
            const Piece piece = next_piece();
            text += piece.text;
            if (piece.error == 0 || piece.error == EINVAL) break;
            if (piece.error == E2BIG) continue;
            text += replacement;
            --left_;
        }
        // What is left is the beginning of a character that was cut.
        if (left_ > 0) text += replacement;
        return text;
    }

  private:
    struct Piece {
        std::string text;
        int error = 0;
    };

    [[nodiscard]] static iconv_t invalid_handle() {
        return reinterpret_cast<iconv_t>(static_cast<std::ptrdiff_t>(-1));
    }

    [[nodiscard]] Piece next_piece() {
        std::array<char, 4096> room{};
        char* from = bytes_.data() + (bytes_.size() - left_);
        char* to = room.data();
        std::size_t free = room.size();
        const bool failed = iconv(handle_, &from, &left_, &to, &free) == static_cast<std::size_t>(-1);
        return {std::string(room.data(), room.size() - free), failed ? errno : 0};
    }

    iconv_t handle_;
    std::string bytes_;
    std::size_t left_;
};

// iconv reads more into a name than a charset (`//TRANSLIT`, empty for the locale's own): only plain names
// reach it.
bool is_plain_name(std::string_view charset) {
    const auto is_plain = [](char c) {
        const char upper = ascii_upper(c);
        return (upper >= 'A' && upper <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("-_.:+").find(c) != std::string_view::npos;
    };
    return !charset.empty() && charset.size() <= longest_name &&
           std::all_of(charset.begin(), charset.end(), is_plain);
}

std::optional<std::string> converted(std::string_view bytes, std::string_view charset) {
    if (!is_plain_name(charset)) return std::nullopt;
    Converter converter(std::string(charset), bytes);
    if (!converter.is_open()) return std::nullopt;
    return converter.converted();
}

std::string without_nuls(std::string text) {
    std::erase(text, '\0');
    return text;
}

bool is_ascii_only_name(std::string_view charset) {
    return equal_without_case(charset, "US-ASCII") || equal_without_case(charset, "ASCII");
}

} // namespace

std::string utf8_from(std::string_view bytes, std::string_view charset) {
    if (equal_without_case(charset, "UTF-8") || equal_without_case(charset, "UTF8"))
        return without_nuls(text::as_utf8(bytes));
    if (is_ascii_only_name(charset)) return guessed_utf8(bytes);
    const auto text = converted(bytes, charset);
    return text ? without_nuls(text::as_utf8(*text)) : guessed_utf8(bytes);
}

std::string guessed_utf8(std::string_view bytes) {
    if (text::is_valid_utf8(bytes)) return without_nuls(std::string(bytes));
    return without_nuls(converted(bytes, "WINDOWS-1252").value_or(text::as_utf8(bytes)));
}

} // namespace tend::interchange
