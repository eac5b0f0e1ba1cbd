#pragma once

#include "interchange/document_place.hpp"
#include "interchange/document_records.hpp"
#include "text/json_writer.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tend::interchange {

/// How the records are strung together.
enum class DocumentShape {
    object, ///< one JSON object with a member for each section, on one line
    lines   ///< NDJSON: on each line one record, which says under `record` what it is
};

/// Writes an interchange document, compact, record by record, so that it never is in memory as a
/// whole. Every key of a record is written, in the order of the format; one that is left out or null as
/// `null`. `read_document` reads equal records back.
///
/// Records come section by section, in the order of `Section`; sections without records are written empty in
/// an object.
class DocumentWriter {
  public:
    /// Pieces go to `out` as they are filled, in order.
    explicit DocumentWriter(std::function<void(std::string_view)> out,
                            DocumentShape shape = DocumentShape::object);

    // Each throws std::logic_error where a later section has begun, or the document is finished.

    /// `me`: the settings given and no others, `user.tz` as `tz` and so on; at most once. Without any there
    /// is no line for it.
    void write(const SettingsRecord& record);
    void write(const CircleRecord& record);
    void write(const PersonRecord& record);
    void write(const InteractionRecord& record);
    void write(const MilestoneRecord& record);
    void write(const FollowUpRecord& record);
    void write(const HolidayRecord& record);

    /// Ends the document, an object with a newline, and hands out what is left.
    void finish();

  private:
    void enter(Section section);
    void begin_record(Section section);
    void end_record();
    void begin_section(Section section);
    void end_section();
    void hand_out(std::size_t at_least);

    std::function<void(std::string_view)> out_;
    DocumentShape shape_;
    text::JsonWriter json_;
    std::string piece_;
    std::optional<Section> section_; ///< the latest that began
    bool is_finished_ = false;
};

} // namespace tend::interchange
