#pragma once

#include "interchange/content_property.hpp"
#include "interchange/fingerprint.hpp"
#include "interchange/line_reader.hpp"
#include "interchange/vcard_text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tend::interchange {

/// What one vCard says of a person: the properties a contact is made of, in the order of the file, and a mark
/// of the whole.
class VcardCard {
  public:
    /// A card holds at most so many properties of interest, and so many bytes of them.
    static constexpr std::size_t most_properties = 5000;
    static constexpr std::size_t most_bytes = std::size_t{4} * 1024 * 1024;

    /// `line` is that of its BEGIN:VCARD.
    explicit VcardCard(std::size_t line) : line_(line) {}

    /// Takes in one line between BEGIN and END. What is no property is passed over, and so is binary and
    /// whatever no contact is made of.
    void add(const TextLine& line);

    [[nodiscard]] std::size_t line() const { return line_; }
    /// More was added than a card may hold: what it says now is incomplete.
    [[nodiscard]] bool is_too_large() const { return is_too_large_; }
    /// Lines of interest that were longer than a reader keeps, and so were left out.
    [[nodiscard]] const std::vector<std::size_t>& left_out_lines() const { return left_out_lines_; }
    /// A mark that stays the same when the card is exported again: the pictures, REV, PRODID and VERSION do
    /// not count, nor the order of lines.
    [[nodiscard]] std::string fingerprint() const { return fingerprint_.text(); }

    /// The properties of that name (in capitals), the preferred first, else as in the file.
    [[nodiscard]] std::vector<const ContentProperty*> all(std::string_view name) const;
    /// Their texts, decoded and unescaped, on one line each; empty ones are left out.
    [[nodiscard]] std::vector<std::string> texts(std::string_view name) const;
    /// How this card marks what is no plain text; depends on its version, which may
    /// stand anywhere in it, so ask when the whole card was added.
    [[nodiscard]] VcardEscapes escapes() const { return escapes_; }
    /// Part of a value, unescaped, on one line.
    [[nodiscard]] std::string plain(std::string_view part) const;

  private:
    std::size_t line_;
    std::size_t bytes_ = 0;
    bool is_too_large_ = false;
    std::vector<std::size_t> left_out_lines_;
    VcardEscapes escapes_ = VcardEscapes::later;
    std::vector<ContentProperty> properties_;
    Fingerprint fingerprint_;
};

} // namespace tend::interchange
