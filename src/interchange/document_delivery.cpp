#include "interchange/document_delivery.hpp"

#include "interchange/document_parse.hpp"
#include "tend/errors.hpp"

#include <optional>
#include <utility>

namespace tend::interchange {

namespace {

template<class Record, class Parse>
void hand_over(const JsonValue& value, const RecordPlace& place, const DocumentSink& sink, Parse parse,
               const std::function<void(const RecordPlace&, Record)>& take) {
    std::optional<Record> record;
    try {
        record = parse(value);
    } catch (const InvalidInput& refused) {
        if (sink.skipped) sink.skipped(skipped_at(place, refused.what()));
    }
    // Outside the try: what the taker throws is no reason to skip.
    if (record && take) take(place, std::move(*record));
}

} // namespace

void deliver(const JsonValue& value, const RecordPlace& place, const DocumentSink& sink,
             const DocumentOptions& options) {
    switch (place.section) {
    case Section::me: {
        const auto parse = [&](const JsonValue& me) { return parse_settings(me, options.settings); };
        return hand_over(value, place, sink, parse, sink.settings);
    }
    case Section::circles: return hand_over(value, place, sink, parse_circle, sink.circle);
    case Section::people: return hand_over(value, place, sink, parse_person, sink.person);
    case Section::interactions: return hand_over(value, place, sink, parse_interaction, sink.interaction);
    case Section::milestones: return hand_over(value, place, sink, parse_milestone, sink.milestone);
    case Section::follow_ups: return hand_over(value, place, sink, parse_follow_up, sink.follow_up);
    case Section::holidays: return hand_over(value, place, sink, parse_holiday, sink.holiday);
    }
}

} // namespace tend::interchange
