#include "interchange/csv_reader.hpp"

#include <utility>

namespace tend::interchange {

std::optional<CsvRecord> CsvReader::next() {
    // The LF of a CR LF whose CR ended the record before.
    if (previous_ == '\r' && source_.ready().starts_with('\n')) source_.pass(1);
    previous_ = '\0';
    if (source_.ready().empty()) return std::nullopt;
    record_ = {line_, CsvRecord::State::whole, {}};
    for (auto piece = source_.ready(); !piece.empty(); piece = source_.ready()) {
        for (std::size_t at = 0; at < piece.size(); ++at) {
            if (!take(piece[at])) continue;
            source_.pass(at + 1);
            return finished();
        }
        source_.pass(piece.size());
    }
    if (place_ == Place::quoted) record_.state = CsvRecord::State::unclosed;
    return finished();
}

CsvRecord CsvReader::finished() {
    end_field();
    bytes_ = 0;
    if (record_.state != CsvRecord::State::whole) record_.fields.clear();
    return std::move(record_);
}

/// Tells whether the record ends with this byte.
bool CsvReader::take(char c) {
    const bool is_second_half = c == '\n' && previous_ == '\r';
    if (!is_second_half && (c == '\n' || c == '\r')) ++line_;
    previous_ = c;
    if (place_ != Place::quoted) return take_outside(c);
    if (c == '"')
        place_ = Place::after_quote;
    else
        take_letter(c);
    return false;
}

bool CsvReader::take_outside(char c) {
    if (c == '\n' || c == '\r') return true;
    if (c == separator_) {
        end_field();
    } else if (c == '"' && place_ == Place::field_begin) {
        place_ = Place::quoted;
    } else if (c == '"' && place_ == Place::after_quote) {
        take_letter(c);
        place_ = Place::quoted;
    } else {
        take_letter(c);
        place_ = Place::unquoted;
    }
    return false;
}

void CsvReader::take_letter(char c) {
    if (record_.state != CsvRecord::State::whole) return;
    field_ += c;
    if (field_.size() > longest_field || ++bytes_ > longest_record)
        record_.state = CsvRecord::State::too_large;
}

void CsvReader::end_field() {
    place_ = Place::field_begin;
    if (record_.fields.size() == most_fields) record_.state = CsvRecord::State::too_large;
    if (record_.state == CsvRecord::State::whole) record_.fields.push_back(std::move(field_));
    field_.clear();
}

} // namespace tend::interchange
