#include "interchange/document_builder.hpp"

#include <utility>

namespace tend::interchange {

namespace {

/// About as many keys as most records have.
constexpr std::size_t usual_members = 8;

} // namespace

void ValueBuilder::begin(Bracket bracket) {
    ++depth_;
    count(0);
    if (is_too_large_) return;
    if (bracket == Bracket::list) {
        open_.push_back({JsonValue::List()});
        return;
    }
    open_.push_back({JsonValue::Object()});
    std::get<JsonValue::Object>(open_.back().content).reserve(usual_members);
}

void ValueBuilder::end() {
    --depth_;
    if (is_too_large_) return;
    JsonValue value = std::move(open_.back());
    open_.pop_back();
    place(std::move(value));
}

void ValueBuilder::key(std::string&& name) {
    count(name.size());
    if (!is_too_large_) keys_.push_back(std::move(name));
}

void ValueBuilder::add(JsonValue&& scalar) {
    const auto* text = std::get_if<std::string>(&scalar.content);
    count(text != nullptr ? text->size() : 0);
    if (!is_too_large_) place(std::move(scalar));
}

JsonValue ValueBuilder::take() {
    // The lists keep their room for the next value.
    open_.clear();
    keys_.clear();
    depth_ = values_ = text_ = 0;
    is_too_large_ = false;
    return std::exchange(done_, {});
}

void ValueBuilder::place(JsonValue&& value) {
    if (open_.empty()) {
        done_ = std::move(value);
    } else if (auto* list = std::get_if<JsonValue::List>(&open_.back().content)) {
        list->push_back(std::move(value));
    } else {
        auto& members = std::get<JsonValue::Object>(open_.back().content);
        members.push_back({std::move(keys_.back()), std::move(value)});
        keys_.pop_back();
    }
}

void ValueBuilder::count(std::size_t text) {
    ++values_;
    text_ += text;
    if (is_too_large_ || (values_ <= most_values && text_ <= most_text)) return;
    is_too_large_ = true;
    open_.clear();
    keys_.clear();
}

} // namespace tend::interchange
