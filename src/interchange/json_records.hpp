#pragma once

#include "interchange/text_source.hpp"

#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <utility>

namespace tend::interchange {

/// One object of a JSON list, as it stands in the text.
struct JsonRecord {
    enum class State {
        whole,     ///< from its brace to the matching one
        too_large, ///< longer or deeper than the reader keeps; `text` is empty
        cut_off    ///< the text ended within it; `text` is empty
    };
    std::size_t line = 1; ///< where its brace stands, from 1
    State state = State::whole;
    std::string text;
};

/// Takes a JSON list apart into its objects without parsing them, so that one bad record does not spoil the
/// rest and one is in memory at a time. The list is the document itself or a member of the object that is the
/// document. Whatever else stands in the list or beside it is passed over.
class JsonRecords {
  public:
    static constexpr std::size_t longest_record = std::size_t{1024} * 1024;
    static constexpr std::size_t deepest_nesting = 64;

    /// `list_member` is the name of the member that holds the list.
    JsonRecords(std::istream& in, std::string list_member)
        : source_(in), list_member_(std::move(list_member)) {}

    [[nodiscard]] std::optional<JsonRecord> next();
    /// Whether the list was seen by now.
    [[nodiscard]] bool has_list() const { return has_list_; }

  private:
    void take(char c);
    void take_within_string(char c);
    void open(char bracket);
    void close();
    [[nodiscard]] bool is_in_list() const { return list_depth_ > 0; }

    TextSource source_;
    std::string list_member_;
    std::size_t line_ = 1;
    std::size_t depth_ = 0;
    bool has_list_ = false;
    std::size_t list_depth_ = 0; // how many brackets are open directly within the list; 0 outside it
    bool is_string_ = false;
    bool is_escape_ = false;
    std::string last_string_; // at the top of the document: the name of the member that comes
    std::optional<JsonRecord> record_;
    bool is_complete_ = false;
};

} // namespace tend::interchange
