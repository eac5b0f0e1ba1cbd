#include "interchange/document_frame.hpp"

#include "interchange/document_delivery.hpp"
#include "tend/errors.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace tend::interchange {

namespace {

constexpr std::int64_t own_version = 1;
constexpr std::string_view own_kind = "export";
constexpr std::string_view shape_hint =
    "an interchange document is one object, as `tend export --format json` writes it";

std::vector<std::string> top_keys() {
    std::vector<std::string> keys{"schema_version", "kind"};
    for (const Section section : all_sections) keys.push_back(to_text(section));
    return keys;
}

std::optional<Section> section_named(const std::string& key) {
    const auto found = std::find_if(all_sections.begin(), all_sections.end(),
                                    [&](Section section) { return to_text(section) == key; });
    return found == all_sections.end() ? std::nullopt : std::optional(*found);
}

[[noreturn]] void refuse_key(const std::string& key, std::size_t line) {
    const std::vector<std::string> near = text::nearest(key, top_keys(), 1);
    const std::string meant = near.empty() ? "" : fmt::format("; did you mean \"{}\"?", near.front());
    throw InvalidInput(fmt::format("line {}: unknown key {}{}", line, told(JsonValue{key}), meant),
                       fmt::format("the keys of a document are {}", fmt::join(top_keys(), ", ")));
}

[[noreturn]] void refuse_whole(const std::string& found, std::size_t line) {
    throw InvalidInput(fmt::format("line {}: {} is no interchange document", line, found),
                       std::string(shape_hint));
}

/// Whether records of `later` make sense only after those of `earlier`.
bool depends(Section later, Section earlier) {
    if (later == Section::people) return earlier == Section::circles;
    const bool is_about_people =
        later == Section::interactions || later == Section::milestones || later == Section::follow_ups;
    return is_about_people && (earlier == Section::circles || earlier == Section::people);
}

} // namespace

DocumentFrame::DocumentFrame(const DocumentSink& sink, const DocumentOptions& options)
    : sink_(sink), options_(options) {}

void DocumentFrame::begin(Bracket bracket, std::size_t line) {
    if (++depth_ > deepest)
        throw InvalidInput(
            fmt::format("line {}: nested deeper than {} levels, more than can be read", line, deepest));
    if (builder_.is_open())
        builder_.begin(bracket);
    else if (state_ != State::passed_over)
        begin_in_document(bracket, line);
}

void DocumentFrame::begin_in_document(Bracket bracket, std::size_t line) {
    if (state_ == State::before) {
        if (bracket != Bracket::object) refuse_whole("a list", line);
        state_ = State::top;
        return;
    }
    if (state_ == State::top && section_) {
        const bool is_right = (bracket == Bracket::object) == (*section_ == Section::me);
        if (!is_right) refuse_section(bracket == Bracket::object ? "an object" : "a list");
        begin_section();
        if (state_ != State::top) return;
    }
    begin_record(line);
    builder_.begin(bracket);
}

void DocumentFrame::end() {
    --depth_;
    if (builder_.is_open()) {
        builder_.end();
        if (!builder_.is_open()) finish_value();
    } else if (depth_ == 1) {
        state_ = State::top;
    }
}

void DocumentFrame::key(std::string&& name, std::size_t line) {
    if (builder_.is_open()) return builder_.key(std::move(name));
    if (state_ == State::passed_over) return;
    const std::vector<std::string> keys = top_keys();
    if (std::find(keys.begin(), keys.end(), name) == keys.end()) refuse_key(name, line);
    if (!keys_seen_.insert(name).second)
        throw InvalidInput(fmt::format("line {}: \"{}\" stands there twice", line, name));
    key_ = std::move(name);
    key_line_ = line;
    section_ = section_named(key_);
}

void DocumentFrame::scalar(JsonValue&& value, std::size_t line) {
    if (builder_.is_open()) return builder_.add(std::move(value));
    if (state_ == State::passed_over) return;
    if (state_ == State::before) refuse_whole(told(value), line);
    if (state_ == State::top && section_) {
        if (!value.is_null()) refuse_section(told(value));
        return;
    }
    begin_record(line);
    if (order_ == DocumentOrder::unusual) return;
    builder_.add(std::move(value));
    finish_value();
}

void DocumentFrame::begin_section() {
    place_ = {*section_, 0, key_line_};
    if (!options_.sections.contains(*section_)) {
        state_ = State::passed_over;
        return;
    }
    if (sink_.begins) sink_.begins(*section_);
    if (*section_ != Section::me) state_ = State::list;
}

void DocumentFrame::begin_record(std::size_t line) {
    place_.line = line;
    if (!section_ || !filled_.insert(*section_).second) return;
    const bool comes_late =
        std::any_of(filled_.begin(), filled_.end(), [&](Section other) { return depends(other, *section_); });
    if (comes_late) order_ = DocumentOrder::unusual;
}

void DocumentFrame::finish_value() {
    const bool is_too_large = builder_.is_too_large();
    const JsonValue value = builder_.take();
    if (!section_) return check_head(value);
    if (is_too_large)
        skip(fmt::format("larger than a record can be: {} values, {} MiB of text", ValueBuilder::most_values,
                         ValueBuilder::most_text >> 20));
    else
        deliver(value, place_, sink_, options_);
    ++place_.index;
}

void DocumentFrame::check_head(const JsonValue& value) const {
    if (key_ == "kind") {
        const auto* kind = std::get_if<std::string>(&value.content);
        if (kind != nullptr && *kind == own_kind) return;
        throw InvalidInput(fmt::format("line {}: \"kind\" is {}; only \"{}\" can be imported", key_line_,
                                       told(value), own_kind),
                           std::string(shape_hint));
    }
    const auto* version = std::get_if<std::int64_t>(&value.content);
    if (version != nullptr && *version == own_version) return;
    if (version != nullptr && *version > own_version)
        throw InvalidInput(
            fmt::format("line {}: a newer tend wrote this (schema_version {})", key_line_, *version),
            fmt::format("update tend; this one reads schema_version {}", own_version));
    throw InvalidInput(
        fmt::format("line {}: \"schema_version\" is {}; it takes {}", key_line_, told(value), own_version));
}

void DocumentFrame::skip(const std::string& reason) const {
    if (sink_.skipped) sink_.skipped(skipped_at(place_, reason));
}

void DocumentFrame::refuse_section(const std::string& found) const {
    const std::string accepted = *section_ == Section::me ? "an object" : "a list of records";
    throw InvalidInput(fmt::format("line {}: \"{}\" is {}; it takes {}", key_line_, key_, found, accepted),
                       std::string(shape_hint));
}

} // namespace tend::interchange
