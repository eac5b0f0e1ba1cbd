#include "fuzz/target.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

// Runs a target without libFuzzer: `replay [-ROUNDS] FILE-OR-FOLDER…` gives it each file as it is, then
// ROUNDS (2,000 unless told) random changes of them. The changes are the same each time; what an input breaks
// is told with how to have it again.

namespace {

namespace fs = std::filesystem;

constexpr unsigned seed = 20260316;
constexpr unsigned usual_rounds = 2'000;

/// What is being tried, for the handler of signals.
std::string current;

void tell_current(int signal) {
    std::fprintf(stderr, "signal %d at %s\n", signal, current.c_str());
    std::_Exit(EXIT_FAILURE);
}

std::vector<fs::path> files_below(const fs::path& place) {
    if (!fs::is_directory(place)) return {place};
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(place))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

void run(const std::string& input) {
    // A copy of its own size, so that a sanitizer sees a read beyond its end.
    const std::vector<std::uint8_t> bytes(input.begin(), input.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

/// One small change, with pieces of `other` now and then.
void change(std::string& text, const std::string& other, std::mt19937& random) {
    constexpr std::array<std::string_view, 24> pieces{
        "\n",   "\r\n",     "\"",   "\\",   ",", ";", ":",    "=",    " ",    "\t", "-",  "0",
        "9999", "99999999", "\x1f", "\x1b", "{", "]", "\x80", "\xC3", "\xFF", "é",  "山", "\xE2\x80\xAE"};
    const std::size_t at = random() % (text.size() + 1);
    const std::size_t length = 1 + random() % 12;
    switch (random() % 6) {
    case 0: text.erase(at, length); break;
    case 1: text.insert(at, pieces.at(random() % pieces.size())); break;
    case 2: text.insert(at, text.substr(random() % (text.size() + 1), length * 4)); break;
    case 3: text.insert(at, other.substr(random() % (other.size() + 1), length * 4)); break;
    case 4: text.insert(at, 1, '\0'); break;
    default:
        if (at < text.size()) text[at] = static_cast<char>(random() % 256);
    }
}

void run_changed(const std::vector<std::string>& inputs, unsigned rounds) {
    std::mt19937 random(seed);
    for (unsigned round = 0; round < rounds; ++round) {
        std::string text = inputs[random() % inputs.size()];
        for (auto changes = 1 + random() % 5; changes > 0; --changes)
            change(text, inputs[random() % inputs.size()], random);
        current = "round " + std::to_string(round) + " of seed " + std::to_string(seed) + ", input:\n" + text;
        run(text);
    }
}

void replay(int count, char** words) {
    unsigned rounds = usual_rounds;
    std::vector<std::string> inputs;
    for (int at = 1; at < count; ++at) {
        const std::string word = words[at];
        if (word.starts_with('-')) {
            rounds = static_cast<unsigned>(std::stoul(word.substr(1)));
            continue;
        }
        for (const auto& file : files_below(word)) {
            current = file.string();
            inputs.push_back(bytes_of(file));
            run(inputs.back());
        }
    }
    if (inputs.empty()) throw std::runtime_error("there are no seeds");
    run_changed(inputs, rounds);
    std::printf("%zu inputs and %u changes of them (seed %u) did no harm\n", inputs.size(), rounds, seed);
}

} // namespace

int main(int count, char** words) {
    for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGILL}) std::signal(signal, tell_current);
    try {
        replay(count, words);
        return EXIT_SUCCESS;
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "%s\nat %s\n", failure.what(), current.c_str());
        return EXIT_FAILURE;
    }
}
