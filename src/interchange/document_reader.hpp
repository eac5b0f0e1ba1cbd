#pragma once

#include "interchange/document_place.hpp"
#include "interchange/document_records.hpp"
#include "interchange/document_settings.hpp"

#include <functional>
#include <istream>
#include <set>
#include <string>
#include <vector>

namespace tend::interchange {

/// Whom a reading tells, in the order of the document, as it reads: nothing is gathered in the reader. A
/// function that is not set is not told. What they throw ends the reading and reaches its caller.
struct DocumentSink {
    std::function<void(Section)> begins; ///< a section begins (also one without records)
    std::function<void(const RecordPlace&, SettingsRecord)> settings;
    std::function<void(const RecordPlace&, CircleRecord)> circle;
    std::function<void(const RecordPlace&, PersonRecord)> person;
    std::function<void(const RecordPlace&, InteractionRecord)> interaction;
    std::function<void(const RecordPlace&, MilestoneRecord)> milestone;
    std::function<void(const RecordPlace&, FollowUpRecord)> follow_up;
    std::function<void(const RecordPlace&, HolidayRecord)> holiday;
    std::function<void(Skipped)> skipped; ///< the reason names the place too: `people[3]: …`
};

struct DocumentOptions {
    /// The sections to read; the others are passed over, checked as JSON only.
    std::set<Section> sections{all_sections.begin(), all_sections.end()};
    /// The full names of the settings `me` may hold.
    std::vector<std::string> settings = known_settings();
};

/// Whether circles stand before the people who are in them, and people before what happened with them, as far
/// as the sections read go.
enum class DocumentOrder { usual, unusual };

/// Reads an interchange document (`kind` export, `schema_version` 1) record by record; the memory it takes
/// does not grow with the document. Each record is checked by itself; one that will not do is skipped with
/// its reason.
///
/// Stops as soon as the order turns out unusual, after records were told: take those back, and read the
/// document from its beginning once for each of {me, circles}, {people} and the rest, by
/// `DocumentOptions::sections`.
///
/// Throws InvalidInput where the whole will not do: broken JSON or UTF-8 (with line, column and what was
/// expected), nesting deeper than 16, one text of more than 16 MiB, an unknown key at the top or one that
/// stands there twice, a section that is no list, another `kind` or `schema_version`. Throws StoreError where
/// `in` fails.
[[nodiscard]] DocumentOrder read_document(std::istream& in, const DocumentSink& sink,
                                          const DocumentOptions& options = {});

} // namespace tend::interchange
