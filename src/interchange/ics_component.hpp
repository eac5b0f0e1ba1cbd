#pragma once

#include "interchange/content_property.hpp"
#include "interchange/line_reader.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tend::interchange {

/// A component of a calendar (VEVENT, VTIMEZONE, STANDARD): its properties in the order of the file.
class IcsComponent {
  public:
    /// A component holds at most so many properties, and so many bytes of them.
    static constexpr std::size_t most_properties = 5000;
    static constexpr std::size_t most_bytes = std::size_t{4} * 1024 * 1024;

    /// `line` is that of its BEGIN.
    IcsComponent(std::string name, std::size_t line) : name_(std::move(name)), line_(line) {}

    /// Takes in one line. What is no property is passed over, and so are attachments and pictures.
    void add(const TextLine& line);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::size_t line() const { return line_; }
    /// More was added than a component may hold.
    [[nodiscard]] bool is_too_large() const { return is_too_large_; }
    [[nodiscard]] const std::vector<ContentProperty>& properties() const { return properties_; }
    /// The first property of that name (in capitals) that has a value; null without one.
    [[nodiscard]] const ContentProperty* first(std::string_view name) const;
    [[nodiscard]] std::vector<const ContentProperty*> all(std::string_view name) const;
    /// The text of `first`, on one line; empty without one.
    [[nodiscard]] std::string text(std::string_view name) const;

  private:
    std::string name_;
    std::size_t line_;
    std::size_t bytes_ = 0;
    bool is_too_large_ = false;
    std::vector<ContentProperty> properties_;
};

/// The value of a property as text: decoded, without its escapes, on one line.
[[nodiscard]] std::string plain_text(const ContentProperty& property);

/// The TZID that a text names: without the quotes and escapes that some programs write.
[[nodiscard]] std::string zone_id(std::string_view written);

} // namespace tend::interchange
