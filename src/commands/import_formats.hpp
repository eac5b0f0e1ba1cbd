#pragma once

#include "commands/arguments.hpp"
#include "commands/context.hpp"
#include "commands/import_source.hpp"
#include "commands/import_tally.hpp"

#include <array>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace tend::commands {

class Newcomers;

/// What a format needs to take one source.
struct ImportJob {
    const Arguments& arguments; ///< of the whole command
    Context& context;
    ImportSource& source;
    Tally& tally; ///< of this source
    const std::set<std::string>&
        out_of_order; ///< names of the sources whose sections are known to stand in another order
    Newcomers& newcomers;
};

/// A document whose sections stand in another order than tend writes them; it is read once for each step,
/// once the change is begun anew.
struct OutOfOrder {
    std::string file;
};

/// The options of `import` that not every format heeds: those about calendars, about new people, about
/// people, and that about tables.
inline constexpr std::array<std::string_view, 12> partial_options{
    "--as",  "--place",  "--since",       "--new",  "--circle", "--every",
    "--tag", "--spread", "--update-only", "--only", "--match",  "--map"};

/// One format that `import` takes.
struct ImportFormat {
    std::string_view name;  ///< of `--format`
    std::string_view reads; ///< what it is, in words of a hint: `vCards (.vcf)`
    /// Whether a source is of this format, by its beginning and its name; the first of the table that fits
    /// has it.
    bool (*fits)(const ImportSource&);
    /// Takes all of the source. Throws InvalidInput where it is nothing of the format at all, and OutOfOrder.
    void (*take)(const ImportJob&);
    /// Those of `partial_options` that it heeds; the others are refused.
    std::span<const std::string_view> options = {};
};

/// The formats, in the order in which they are tried.
[[nodiscard]] std::span<const ImportFormat> import_formats();

/// The names of the formats: `json, vcard or slack`.
[[nodiscard]] std::string import_format_names();

} // namespace tend::commands
