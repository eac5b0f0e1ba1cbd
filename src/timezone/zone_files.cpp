#include "timezone/zone_files.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <system_error>

namespace tend::timezone {
namespace {

using File = std::unique_ptr<std::FILE, decltype([](std::FILE* file) { std::fclose(file); })>;

constexpr std::string_view magic = "TZif";

bool is_name_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '+' || c == '-' || c == '/';
}

} // namespace

std::optional<std::string> file_text(const std::filesystem::path& path) {
    const File file(std::fopen(path.c_str(), "rb"));
    if (!file) return std::nullopt;

    // In as few and as large reads as can be: this is most of the cost of looking a name up.
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    std::string text(error ? 0 : size, '\0');
    text.resize(std::fread(text.data(), 1, text.size(), file.get()));
    std::array<char, 4096> rest{};
    while (const std::size_t count = std::fread(rest.data(), 1, rest.size(), file.get()))
        text.append(rest.data(), count);
    if (std::ferror(file.get()) != 0) return std::nullopt;
    return text;
}

bool is_name_of_zone(std::string_view name) {
    return !name.empty() && !name.starts_with('/') && std::all_of(name.begin(), name.end(), is_name_letter);
}

bool is_zone_file(const std::filesystem::path& folder, const std::string& name) {
    if (!is_name_of_zone(name)) return false;
    const File file(std::fopen((folder / name).c_str(), "rb"));
    std::array<char, magic.size()> head{};
    return file && std::fread(head.data(), 1, head.size(), file.get()) == head.size() &&
           std::string_view(head.data(), head.size()) == magic;
}

bool has_rule_for_ever(const std::filesystem::path& folder, const std::string& name) {
    const std::string text = file_text(folder / name).value_or("");
    if (!text.ends_with('\n')) return false;
    // The last line is a POSIX TZ text; the days of change stand behind its commas.
    const auto footer = text.rfind('\n', text.size() - 2);
    return footer != std::string::npos && text.find(',', footer) != std::string::npos;
}

} // namespace tend::timezone
