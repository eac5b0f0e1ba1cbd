#pragma once

#include "commands/arguments.hpp"
#include "commands/context.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace tend::commands {

/// What a format needs to write all it holds.
struct ExportJob {
    const Arguments& arguments; ///< of the whole command
    Context& context;
    const std::function<void(std::string_view)>& out; ///< takes the text in pieces
};

/// What a format holds.
enum class Holds {
    everything, ///< always: nobody can be named or filtered
    people      ///< those named or filtered, else all but archived ones
};

/// One format that `export` writes.
struct ExportFormat {
    std::string_view name; ///< of `--format`
    Holds holds;
    /// Writes the file as it is at one moment, whatever others write meanwhile; the memory it takes does not
    /// grow with the file.
    void (*write)(const ExportJob&);
};

/// The formats; the first is meant where none is named.
[[nodiscard]] std::span<const ExportFormat> export_formats();

/// The names of the formats, as a sentence lists them.
[[nodiscard]] std::string export_format_names();

} // namespace tend::commands
