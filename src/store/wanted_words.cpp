#include "store/wanted_words.hpp"

#include "text/fold.hpp"

#include <algorithm>

namespace tend::store {

namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

bool begins_at(const char* text, std::string_view word) {
    return std::equal(word.begin(), word.end(), text, [](char wanted, char found) {
        return wanted == (found >= 'A' && found <= 'Z' ? static_cast<char>(found - 'A' + 'a') : found);
    });
}

/// Whether ASCII holds the folded word. Most notes are ASCII, which folds to lower case: nothing of them is
/// copied.
bool ascii_holds(std::string_view text, std::string_view word) {
    for (std::size_t at = 0; at + word.size() <= text.size(); ++at)
        if (begins_at(text.data() + at, word)) return true;
    return false;
}

/// One text to look for words in, folded where it must be.
class Haystack {
  public:
    explicit Haystack(std::string_view text) : text_(text), is_ascii_(is_ascii(text)) {
        if (!is_ascii_) folded_ = text::folded(text);
    }
    [[nodiscard]] bool holds(const std::string& word) const {
        return is_ascii_ ? ascii_holds(text_, word) : folded_.find(word) != std::string::npos;
    }

  private:
    std::string_view text_;
    bool is_ascii_;
    std::string folded_;
};

} // namespace

WantedWords::WantedWords(const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        if (!word.empty()) words_.push_back(text::folded(word));
    }
}

bool WantedWords::all_in(std::string_view text) const {
    const Haystack haystack(text);
    return std::all_of(words_.begin(), words_.end(),
                       [&haystack](const std::string& word) { return haystack.holds(word); });
}

bool WantedWords::any_in(std::string_view text) const {
    const Haystack haystack(text);
    return std::any_of(words_.begin(), words_.end(),
                       [&haystack](const std::string& word) { return haystack.holds(word); });
}

bool WantedWords::first_in(std::string_view text) const {
    return Haystack(text).holds(words_.front());
}

} // namespace tend::store
