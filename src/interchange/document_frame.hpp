#pragma once

#include "interchange/document_builder.hpp"
#include "interchange/document_reader.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <string>

namespace tend::interchange {

/// How records are strung together in one JSON document: takes the events of a parser, tells the sink of the
/// records.
class DocumentFrame {
  public:
    static constexpr std::size_t deepest = 16;

    /// Both must outlive the frame.
    DocumentFrame(const DocumentSink& sink, const DocumentOptions& options);

    // The events; `line` is where the token stands. Each throws InvalidInput where the document will not do.
    void begin(Bracket bracket, std::size_t line);
    void end();
    void key(std::string&& name, std::size_t line);
    void scalar(JsonValue&& value, std::size_t line);

    /// Unusual as soon as that is known.
    [[nodiscard]] DocumentOrder order() const { return order_; }

  private:
    enum class State {
        before,     ///< nothing has come
        top,        ///< among the keys of the document
        list,       ///< in a section, between records
        passed_over ///< in a section that is not to be read
    };

    void begin_in_document(Bracket bracket, std::size_t line);
    void begin_section();
    void begin_record(std::size_t line);
    void finish_value();
    void check_head(const JsonValue& value) const;
    void skip(const std::string& reason) const;
    [[noreturn]] void refuse_section(const std::string& found) const;

    const DocumentSink& sink_;
    const DocumentOptions& options_;
    State state_ = State::before;
    std::size_t depth_ = 0;
    std::set<std::string> keys_seen_;
    std::string key_; ///< the latest at the top
    std::size_t key_line_ = 0;
    std::optional<Section> section_; ///< that of `key_`; nothing for `schema_version` and `kind`
    RecordPlace place_;              ///< of the record that is read, or comes next
    ValueBuilder builder_;
    std::set<Section> filled_; ///< the sections that had a record
    DocumentOrder order_ = DocumentOrder::usual;
};

} // namespace tend::interchange
