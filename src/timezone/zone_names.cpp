#include "timezone/zone_names.hpp"

#include "timezone/zone_files.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

namespace tend::timezone {
namespace {

namespace fs = std::filesystem;

/// What everybody calls UTC.
constexpr std::string_view utc_in_source = "Etc/UTC";

/// What is among the zone files but is no place: where clocks are depends on the machine, or is said to be
/// unknown.
bool is_no_place(std::string_view name) {
    constexpr std::array<std::string_view, 3> names = {"Factory", "localtime", "posixrules"};
    return std::find(names.begin(), names.end(), name) != names.end() || name.starts_with("posix/") ||
           name.starts_with("right/");
}

/// Takes the next word off `line`.
std::string_view next_word(std::string_view& line) {
    const std::string_view word = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(word.size() + 1, line.size()));
    return word;
}

/// Follows aliases of aliases to the zone, if `links` (alias to target) lead there.
std::string end_of_links(const std::map<std::string, std::string>& links, std::string name) {
    for (std::size_t steps = 0; steps < links.size(); ++steps) {
        const auto link = links.find(name);
        if (link == links.end()) break;
        name = link->second;
    }
    return name;
}

std::vector<ZoneName> with_links(std::vector<ZoneName> names,
                                 const std::map<std::string, std::string>& links) {
    for (const auto& [alias, target] : links)
        if (!is_no_place(alias)) names.push_back({alias, end_of_links(links, target)});
    for (ZoneName& known : names)
        if (known.canonical == utc_in_source) known.canonical = "UTC";
    return names;
}

/// Reads the lines `Z NAME …` and `L TARGET ALIAS`.
std::vector<ZoneName> names_in_source(std::string_view text) {
    constexpr std::size_t usual_count = 700;
    std::vector<ZoneName> names;
    names.reserve(usual_count);
    std::map<std::string, std::string> links;
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.starts_with("Z ")) {
            line.remove_prefix(2);
            const std::string name(next_word(line));
            if (!is_no_place(name)) names.push_back({name, name});
        } else if (line.starts_with("L ")) {
            line.remove_prefix(2);
            const std::string target(next_word(line));
            links.emplace(next_word(line), target);
        }
    }
    return with_links(std::move(names), links);
}

std::vector<ZoneName> names_of_files(const fs::path& folder) {
    std::vector<ZoneName> names;
    std::map<std::string, std::string> links;
    std::error_code error;
    const fs::path root = fs::canonical(folder, error);
    if (error) return names;
    for (fs::recursive_directory_iterator entry(root, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().lexically_relative(root).string();
        if (is_no_place(name) || !is_zone_file(root, name)) continue;
        const std::string target = fs::canonical(entry->path(), error).lexically_relative(root).string();
        if (entry->is_symlink() && is_zone_file(root, target)) {
            links.emplace(name, target);
        } else {
            names.push_back({name, name});
        }
    }
    std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return with_links(std::move(names), links);
}

char as_compared(char c) {
    if (c == ' ') return '_';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

ZoneNames ZoneNames::read(const fs::path& folder) {
    if (const auto source = file_text(folder / "tzdata.zi")) return ZoneNames(names_in_source(*source));
    return ZoneNames(names_of_files(folder));
}

bool ZoneNames::is_own_name(const fs::path& folder, std::string_view name) {
    if (is_no_place(name) || name == utc_in_source || !is_name_of_zone(name)) return false;
    const std::string line = "\nZ " + std::string(name) + ' ';
    const auto source = file_text(folder / "tzdata.zi").value_or("");
    const std::boyer_moore_horspool_searcher searcher(line.begin(), line.end());
    return std::search(source.begin(), source.end(), searcher) != source.end();
}

const ZoneNames& ZoneNames::of_system() {
    static const ZoneNames names = read(zone_folder);
    return names;
}

std::optional<std::string> ZoneNames::canonical(std::string_view name) const {
    const auto found = std::find_if(names_.begin(), names_.end(), [name](const ZoneName& known) {
        return std::equal(known.name.begin(), known.name.end(), name.begin(), name.end(),
                          [](char a, char b) { return as_compared(a) == as_compared(b); });
    });
    if (found == names_.end()) return std::nullopt;
    return found->canonical;
}

} // namespace tend::timezone
