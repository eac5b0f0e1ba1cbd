#pragma once

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace tend::cli {

/// Thrown by `write_out` where nobody reads any more: the program ends quietly.
struct OutputClosed : std::runtime_error {
    OutputClosed() : std::runtime_error("the reader of the output is gone") {}
};

/// Writes all of `bytes` to stdout. Throws OutputClosed where a pipe is closed, StoreError where the output
/// is full or shut.
void write_out(std::string_view bytes);

/// One line to stderr, made harmless: what is quoted in it begins no line of its own. Failures there are
/// nobody's business.
void write_note(std::string_view line);

/// The same for people: at a terminal broken at blanks to its width, what goes on stands below its beginning.
void write_wrapped_note(std::string_view line);

/// The same for words of tend's own, as they are: pieces of a line that needs no memory to be said.
void write_plainly(std::initializer_list<std::string_view> pieces) noexcept;

/// Text to stderr as it stands, made harmless, without a line end of its own.
void write_prompt(std::string_view text);

/// The arguments as a person would type them: quoted where a shell needs it, harmless, and cut where they are
/// many.
[[nodiscard]] std::string shown_command_line(const std::vector<std::string>& arguments);

} // namespace tend::cli
