#include "store/wanted_words.hpp"

#include "text/fold.hpp"

#include <algorithm>

namespace tend::store {

namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

// Most notes are plain ASCII, which folds to lower case: a tenth of the time over a million of them.
std::string quickly_folded(std::string_view text) {
    if (!is_ascii(text)) return text::folded(text);
    std::string lower(text);
    for (char& letter : lower) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return lower;
}

} // namespace

WantedWords::WantedWords(const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        if (!word.empty()) words_.push_back(text::folded(word));
    }
}

bool WantedWords::all_in(std::string_view text) const {
    const std::string folded = quickly_folded(text);
    return std::all_of(words_.begin(), words_.end(),
                       [&folded](const std::string& word) { return folded.find(word) != std::string::npos; });
}

bool WantedWords::first_in(std::string_view text) const {
    return !words_.empty() && quickly_folded(text).find(words_.front()) != std::string::npos;
}

} // namespace tend::store
