#include "cli/shell_words.hpp"

#include <algorithm>

namespace tend::cli {

namespace {

constexpr std::string_view special_in_quotes = "\"\\$`"; // what a backslash makes plain there

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view("_-.,/+%:=@").find(c) != std::string_view::npos;
}

/// A word that begins behind one of these has it as its first letter.
bool is_prefix(char c) {
    return c == '@' || c == '$';
}

class Reader {
  public:
    Reader(std::string_view line, std::string_view breaks) : line_(line), breaks_(breaks) {}

    ShellLine read() {
        for (; at_ < line_.size(); ++at_) take(line_[at_]);
        result_.words.push_back(word_);
        result_.kept = word_.substr(0, kept_);
        result_.quote = quote_;
        return std::move(result_);
    }

  private:
    void take(char c) {
        if (quote_ == '\'' ? c == '\'' : quote_ == '"' && c == '"') {
            quote_ = '\0';
            kept_ = word_.size();
        } else if (c == '\\' && quote_ != '\'') {
            take_escaped();
        } else if (quote_ == '\0' && (c == '\'' || c == '"')) {
            quote_ = c;
            is_begun_ = true;
            kept_ = word_.size();
        } else if (quote_ == '\0' && is_blank(c)) {
            end_word();
        } else {
            add(c);
            if (quote_ == '\0' && breaks_.find(c) != std::string_view::npos)
                kept_ = word_.size() - (is_prefix(c) ? 1U : 0U);
        }
    }

    void take_escaped() {
        if (at_ + 1 == line_.size()) return;
        const char next = line_[at_ + 1];
        if (quote_ == '"' && special_in_quotes.find(next) == std::string_view::npos) return add('\\');
        ++at_;
        add(next);
    }

    void add(char c) {
        word_ += c;
        is_begun_ = true;
    }

    void end_word() {
        if (is_begun_) result_.words.push_back(std::move(word_));
        word_.clear();
        is_begun_ = false;
        kept_ = 0;
    }

    std::string_view line_;
    std::string_view breaks_;
    std::size_t at_ = 0;
    ShellLine result_;
    std::string word_;
    bool is_begun_ = false;
    char quote_ = '\0';
    std::size_t kept_ = 0;
};

} // namespace

ShellLine read_shell_line(std::string_view line, std::string_view breaks) {
    return Reader(line, breaks).read();
}

std::optional<std::string> quoted_for_bash(std::string_view text, char quote) {
    std::string quoted;
    for (const char c : text) {
        // The history's mark cannot be made plain between double quotes.
        if (c == '\n' || (quote == '"' && c == '!')) return std::nullopt;
        if (quote == '\'') {
            quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
            continue;
        }
        const bool special =
            quote == '"' ? special_in_quotes.find(c) != std::string_view::npos : !is_plain(c);
        if (special) quoted += '\\';
        quoted += c;
    }
    return quoted;
}

} // namespace tend::cli
