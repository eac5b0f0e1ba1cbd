#include "interchange/json_records.hpp"

namespace tend::interchange {

namespace {

constexpr std::size_t longest_member_name = 100;

} // namespace

std::optional<JsonRecord> JsonRecords::next() {
    record_.reset();
    is_complete_ = false;
    for (auto piece = source_.ready(); !piece.empty(); piece = source_.ready()) {
        std::size_t taken = 0;
        while (taken < piece.size() && !is_complete_) take(piece[taken++]);
        source_.pass(taken);
        if (is_complete_) return std::move(record_);
    }
    if (record_) {
        record_->state = JsonRecord::State::cut_off;
        record_->text.clear();
    }
    return std::move(record_);
}

void JsonRecords::take(char c) {
    if (c == '\n') ++line_;
    if (!is_string_ && (c == '{' || c == '[')) open(c);
    if (record_ && record_->state == JsonRecord::State::whole) record_->text += c;
    if (record_ && record_->text.size() > longest_record) record_->state = JsonRecord::State::too_large;

    if (is_string_) {
        take_within_string(c);
    } else if (c == '"') {
        is_string_ = true;
        last_string_.clear();
    } else if (c == '}' || c == ']') {
        close();
    }
    if (record_ && record_->state == JsonRecord::State::too_large) record_->text.clear();
}

void JsonRecords::take_within_string(char c) {
    if (is_escape_) {
        is_escape_ = false;
    } else if (c == '\\') {
        is_escape_ = true;
    } else if (c == '"') {
        is_string_ = false;
        return;
    }
    if (depth_ == 1 && last_string_.size() < longest_member_name) last_string_ += c;
}

void JsonRecords::open(char bracket) {
    const bool is_document = depth_ == 0;
    const bool is_named_member = depth_ == 1 && last_string_ == list_member_;
    ++depth_;
    if (!has_list_ && bracket == '[' && (is_document || is_named_member)) {
        has_list_ = true;
        list_depth_ = depth_;
    } else if (is_in_list() && depth_ == list_depth_ + 1 && bracket == '{') {
        record_ = JsonRecord{line_, JsonRecord::State::whole, {}};
    }
    if (record_ && depth_ - list_depth_ > deepest_nesting) record_->state = JsonRecord::State::too_large;
}

void JsonRecords::close() {
    if (depth_ == 0) return;
    is_complete_ = record_ && depth_ == list_depth_ + 1;
    if (depth_ == list_depth_) list_depth_ = 0;
    --depth_;
}

} // namespace tend::interchange
