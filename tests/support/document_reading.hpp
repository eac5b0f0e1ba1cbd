#pragma once

#include "interchange/document_reader.hpp"

#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace tend::test {

/// All that a reading of an interchange document told.
struct DocumentReading {
    std::vector<std::string> told;  ///< sections as they begin and places as they come
    std::vector<std::size_t> lines; ///< of the records, in order
    std::vector<interchange::SettingsRecord> settings;
    std::vector<interchange::CircleRecord> circles;
    std::vector<interchange::PersonRecord> people;
    std::vector<interchange::InteractionRecord> interactions;
    std::vector<interchange::MilestoneRecord> milestones;
    std::vector<interchange::FollowUpRecord> follow_ups;
    std::vector<interchange::HolidayRecord> holidays;
    std::vector<interchange::Skipped> skipped;
    interchange::DocumentOrder order{};
};

/// A taker that gathers into `records`.
template<class Record>
auto gathered_in(DocumentReading& reading, std::vector<Record>& records) {
    return [&reading, &records](const interchange::RecordPlace& place, Record record) {
        reading.told.push_back(to_text(place));
        reading.lines.push_back(place.line);
        records.push_back(std::move(record));
    };
}

/// A sink that gathers all into `reading`.
inline interchange::DocumentSink sink_into(DocumentReading& reading) {
    interchange::DocumentSink sink;
    sink.begins = [&reading](interchange::Section section) { reading.told.push_back(to_text(section) + ':'); };
    sink.settings = gathered_in(reading, reading.settings);
    sink.circle = gathered_in(reading, reading.circles);
    sink.person = gathered_in(reading, reading.people);
    sink.interaction = gathered_in(reading, reading.interactions);
    sink.milestone = gathered_in(reading, reading.milestones);
    sink.follow_up = gathered_in(reading, reading.follow_ups);
    sink.holiday = gathered_in(reading, reading.holidays);
    sink.skipped = [&reading](interchange::Skipped skipped) { reading.skipped.push_back(std::move(skipped)); };
    return sink;
}

inline DocumentReading reading_of(std::istream& in, const interchange::DocumentOptions& options = {}) {
    DocumentReading reading;
    reading.order = interchange::read_document(in, sink_into(reading), options);
    return reading;
}

inline DocumentReading reading_of(const std::string& text, const interchange::DocumentOptions& options = {}) {
    std::istringstream in(text);
    return reading_of(in, options);
}

} // namespace tend::test
