#include "timezone/countries.hpp"

#include "text/fold.hpp"
#include "timezone/zone_files.hpp"
#include "timezone/zones.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace tend::timezone {
namespace {

/// Takes the text up to `separator` off `rest`, the separator too.
std::string_view next_part(std::string_view& rest, char separator) {
    const std::string_view part = rest.substr(0, rest.find(separator));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    return part;
}

std::string table_text(std::string_view name) {
    return file_text(std::filesystem::path(zone_folder) / name).value_or("");
}

const std::vector<Country>& countries_of_system() {
    static const std::vector<Country> countries = countries_in(table_text("iso3166.tab"));
    return countries;
}

/// Names that people use and the table lacks.
std::string_view code_of_usual_name(std::string_view folded) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> usual = {{{"usa", "US"},
                                                                                     {"uk", "GB"},
                                                                                     {"uae", "AE"},
                                                                                     {"england", "GB"},
                                                                                     {"scotland", "GB"},
                                                                                     {"wales", "GB"},
                                                                                     {"holland", "NL"}}};
    const auto* const found =
        std::find_if(usual.begin(), usual.end(), [folded](const auto& row) { return row.first == folded; });
    return found == usual.end() ? std::string_view() : found->second;
}

bool has_all_words(std::string_view name, const std::vector<std::string>& words) {
    const auto known = text::folded_words(name);
    return std::all_of(words.begin(), words.end(), [&known](const std::string& word) {
        return std::find(known.begin(), known.end(), word) != known.end();
    });
}

} // namespace

std::vector<Country> countries_in(std::string_view table) {
    std::vector<Country> countries;
    while (!table.empty()) {
        std::string_view line = next_part(table, '\n');
        if (line.empty() || line.starts_with('#')) continue;
        const std::string code(next_part(line, '\t'));
        countries.push_back({code, std::string(line)});
    }
    return countries;
}

std::vector<std::string> zones_in(std::string_view table, std::string_view code) {
    const std::string wanted = text::folded(code);
    std::vector<std::string> zones;
    while (!table.empty()) {
        std::string_view line = next_part(table, '\n');
        if (line.empty() || line.starts_with('#')) continue;
        std::string_view codes = next_part(line, '\t');
        next_part(line, '\t');
        const std::string_view zone = next_part(line, '\t');
        while (!codes.empty())
            if (text::folded(next_part(codes, ',')) == wanted) zones.emplace_back(zone);
    }
    return zones;
}

std::vector<std::string> zones_of_country(std::string_view iso_code) {
    static const std::string table = [] {
        std::string text = table_text("zone.tab");
        return text.empty() ? table_text("zone1970.tab") : text;
    }();
    return zones_in(table, iso_code);
}

std::vector<Country> countries_called(std::string_view text) {
    const std::string wanted = text::folded(text);
    const std::string_view usual = code_of_usual_name(wanted);
    std::vector<Country> called;
    for (const Country& country : countries_of_system())
        if (text::folded(country.code) == wanted || country.code == usual ||
            text::folded(country.name) == wanted)
            called.push_back(country);
    return called;
}

std::vector<Country> countries_meant(std::string_view text) {
    if (auto called = countries_called(text); !called.empty()) return called;
    const auto words = text::folded_words(text);
    std::vector<Country> by_words;
    for (const Country& country : countries_of_system())
        if (!words.empty() && has_all_words(country.name, words)) by_words.push_back(country);
    // A word that half of the world has in its name (`south`) means no country.
    constexpr std::size_t most = 3;
    return by_words.size() <= most ? by_words : std::vector<Country>{};
}

} // namespace tend::timezone
