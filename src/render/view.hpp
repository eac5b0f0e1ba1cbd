#pragma once

#include "render/style.hpp"
#include "tend/day.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tend::text {
class JsonWriter;
}

namespace tend::render {

/// Takes a result piece by piece.
using Sink = std::function<void(std::string_view)>;

/// The result of one command, ready to be shown either way. Whatever came from outside passes the gate here.
class View {
  public:
    View() = default;
    View(const View&) = delete;
    View& operator=(const View&) = delete;
    virtual ~View() = default;

    /// For people; empty where there is nothing to say, else ending in a line end.
    [[nodiscard]] virtual std::string text(const Style& style) const = 0;
    /// The same in pieces, for a result that may be very long.
    virtual void write_text(const Style& style, const Sink& out) const { out(text(style)); }
    /// The members of the JSON object beside `schema_version`, `kind` and `now`: `items` and the kind's own.
    virtual void json(text::JsonWriter& out) const = 0;
};

/// What a change tells people, one line for each thing that happened; `undoable`: an undo step was made,
/// which JSON tells as `"undo":true`.
struct Said {
    std::vector<std::string> lines;
    bool undoable = false;
};

/// The one line of JSON that is a command's whole result, with its line end. `kind` is the command's full
/// name.
[[nodiscard]] std::string json_document(std::string_view kind, Instant now, const View& view);
/// The same in pieces.
void write_json(std::string_view kind, Instant now, const View& view, const Sink& out);

} // namespace tend::render
