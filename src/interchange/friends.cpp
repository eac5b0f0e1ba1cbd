#include "interchange/friends.hpp"

#include "interchange/charset.hpp"
#include "interchange/fingerprint.hpp"
#include "interchange/line_reader.hpp"
#include "interchange/vcard_country.hpp"
#include "text/gate.hpp"

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

namespace tend::interchange {

namespace {

constexpr std::size_t longest_line = std::size_t{64} << 10;
constexpr std::size_t length_of_day = 10;
constexpr std::string_view heading = "### ";
constexpr std::string_view item = "- ";
constexpr std::string_view name_mark = "**";
constexpr std::string_view also_known_as = "a.k.a. ";

enum class Part { none, activities, notes, friends, locations };

std::optional<Part> part_of(std::string_view line) {
    if (!line.starts_with(heading)) return std::nullopt;
    const std::string name = text::trimmed(line.substr(heading.size()));
    if (name == "Activities:") return Part::activities;
    if (name == "Notes:") return Part::notes;
    if (name == "Friends:") return Part::friends;
    if (name == "Locations:") return Part::locations;
    return Part::none;
}

std::vector<std::string> marked_names(std::string_view text) {
    std::vector<std::string> names;
    for (auto begin = text.find(name_mark); begin != std::string_view::npos; begin = text.find(name_mark)) {
        text.remove_prefix(begin + name_mark.size());
        const auto end = text.find(name_mark);
        if (end == std::string_view::npos) break;
        std::string name = text::trimmed(text.substr(0, end));
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
        text.remove_prefix(end + name_mark.size());
    }
    return names;
}

bool is_letter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & '\x80') != 0;
}

/// Whether the underscore at `at` opens or closes the mark of a location: a letter stands on one side alone.
bool is_location_mark(std::string_view text, std::size_t at) {
    const bool before = at > 0 && is_letter(text[at - 1]);
    const bool after = at + 1 < text.size() && is_letter(text[at + 1]);
    return before != after;
}

std::string without_marks(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at).starts_with(name_mark))
            ++at;
        else if (text[at] != '_' || !is_location_mark(text, at))
            plain += text[at];
    }
    return text::trimmed(plain);
}

/// What stands between `begin` and `end` in `text`; empty where it does not.
std::string between(std::string_view text, std::string_view begin, std::string_view end) {
    const auto from = text.find(begin);
    if (from == std::string_view::npos) return {};
    text.remove_prefix(from + begin.size());
    return std::string(text.substr(0, text.find(end)));
}

void add_nicknames(Contact& contact, std::string_view names) {
    while (!names.empty()) {
        const auto end = std::min(names.find(also_known_as), names.size());
        if (std::string name = text::trimmed(names.substr(0, end)); !name.empty())
            contact.facts.emplace_back("nickname", std::move(name));
        names.remove_prefix(std::min(end + also_known_as.size(), names.size()));
    }
}

Contact friend_in(std::string_view entry, std::size_t line) {
    Contact contact;
    contact.line = line;
    const auto end = std::min({entry.find(" (a.k.a. "), entry.find(" ["), entry.find(" @"), entry.size()});
    contact.name = text::trimmed(entry.substr(0, end));
    const auto rest = entry.substr(end);
    add_nicknames(contact, between(rest, "(a.k.a. ", ")"));
    if (auto location = text::trimmed(between(rest, " [", "]")); !location.empty()) {
        contact.place = country_code(location);
        if (!contact.place) contact.facts.emplace_back("location", std::move(location));
    }
    std::istringstream words{std::string(rest.substr(std::min(rest.find(" @"), rest.size())))};
    for (std::string word; words >> word;) {
        if (word.size() > 1 && word.front() == '@') contact.tags.push_back(word.substr(1));
    }
    contact.source_key = "friends:" + contact.name;
    return contact;
}

class FriendsReader {
  public:
    FriendsReader(std::istream& in, const FriendsSink& sink) : lines_(in, longest_line), sink_(sink) {}

    void read() {
        while (const auto line = lines_.next()) take(line->number, text::trimmed(guessed_utf8(line->text)));
        for (auto& entry : activities_) sink_.activity(std::move(entry));
        for (auto& entry : notes_) sink_.note(std::move(entry));
    }

  private:
    void take(std::size_t number, const std::string& line) {
        if (line.empty()) return;
        if (const auto part = part_of(line)) {
            part_ = *part;
        } else if (!line.starts_with(item) || part_ == Part::none) {
            sink_.skipped({number, "this is no entry of a list"});
        } else {
            take_entry(number, text::trimmed(std::string_view(line).substr(item.size())));
        }
    }

    void take_entry(std::size_t number, std::string_view entry) {
        if (part_ == Part::locations) return;
        if (part_ == Part::friends) {
            auto contact = friend_in(entry, number);
            if (contact.name.empty()) return sink_.skipped({number, "the friend has no name"});
            return sink_.contact(std::move(contact));
        }
        const auto on = parse_iso_day(entry.substr(0, length_of_day));
        if (!on || entry.substr(length_of_day, 1) != ":")
            return sink_.skipped({number, "the entry does not begin with its day, as 2026-03-16: …"});
        const auto text = entry.substr(length_of_day + 1);
        Fingerprint fingerprint;
        fingerprint.add(entry);
        FriendsEntry made{number, *on, without_marks(text), marked_names(text),
                          "friends:" + fingerprint.text()};
        (part_ == Part::activities ? activities_ : notes_).push_back(std::move(made));
    }

    LineReader lines_;
    const FriendsSink& sink_;
    Part part_ = Part::none;
    std::vector<FriendsEntry> activities_, notes_; // the friends they name stand behind them
};

} // namespace

void read_friends(std::istream& in, const FriendsSink& sink) {
    FriendsReader(in, sink).read();
}

bool looks_like_friends(std::string_view beginning) {
    std::istringstream in{std::string(beginning)};
    LineReader lines(in, longest_line);
    while (const auto line = lines.next()) {
        if (const auto text = text::trimmed(line->text); !text.empty())
            return part_of(text).value_or(Part::none) != Part::none;
    }
    return false;
}

} // namespace tend::interchange
