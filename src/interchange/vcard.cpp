#include "interchange/vcard.hpp"

#include "interchange/ascii_case.hpp"
#include "interchange/content_lines.hpp"
#include "interchange/vcard_card.hpp"
#include "interchange/vcard_contact.hpp"

#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <variant>

namespace tend::interchange {

namespace {

// Version 2.1 writes an agent's card between the lines of the person's own, after an AGENT without a value,
// or with its BEGIN:VCARD on that line.
enum class Agent { none, on_next_line, on_this_line };

Agent agent_after(std::string_view line) {
    const auto colon = line.find(':');
    const auto name = line.substr(0, line.find_first_of(":;"));
    if (colon == std::string_view::npos || !equal_without_case(without_outer_blanks(name), "AGENT"))
        return Agent::none;
    const auto value = without_outer_blanks(line.substr(colon + 1));
    if (value.empty()) return Agent::on_next_line;
    return begins_vcard(value) ? Agent::on_this_line : Agent::none;
}

class VcardReader {
  public:
    VcardReader(std::istream& in, const ContactSink& sink) : lines_(in), sink_(sink) {}

    void read() {
        bool is_outside = false;
        for (auto line = lines_.next(); line;) {
            if (begins_vcard(line->text)) {
                line = read_card(line->number);
                is_outside = false;
                continue;
            }
            if (!is_outside) sink_.skipped({line->number, "text outside of any card"});
            is_outside = true;
            line = lines_.next();
        }
    }

  private:
    // Returns the line after the card.
    std::optional<TextLine> read_card(std::size_t begin) {
        VcardCard card(begin);
        std::size_t agents = 0;
        Agent agent = Agent::none;
        for (auto line = lines_.next(); line; line = lines_.next()) {
            if (begins_vcard(line->text)) {
                if (agent != Agent::on_next_line) {
                    report_cut_off(begin);
                    return line;
                }
                ++agents;
                agent = Agent::none;
            } else if (!ends_vcard(line->text)) {
                agent = agent_after(line->text);
                if (agent == Agent::on_this_line)
                    ++agents;
                else if (agents == 0)
                    card.add(*line);
            } else if (agents > 0) {
                --agents;
            } else {
                hand_over(card);
                return lines_.next();
            }
        }
        report_cut_off(begin);
        return std::nullopt;
    }

    void report_cut_off(std::size_t begin) const {
        sink_.skipped({begin, "the card is cut off: it has no END:VCARD"});
    }

    void hand_over(const VcardCard& card) const {
        if (card.is_too_large()) {
            sink_.skipped({card.line(), "the card is too large"});
            return;
        }
        for (const std::size_t line : card.left_out_lines())
            sink_.skipped({line, "a line of the card is longer than 1 MiB; the rest of the card was read"});
        auto result = contact_from(card);
        if (auto* contact = std::get_if<Contact>(&result))
            sink_.contact(std::move(*contact));
        else
            sink_.skipped(std::get<Skipped>(std::move(result)));
    }

    ContentLines lines_;
    const ContactSink& sink_;
};

} // namespace

void read_vcards(std::istream& in, const ContactSink& sink) {
    VcardReader(in, sink).read();
}

bool looks_like_vcard(std::string_view beginning) {
    std::istringstream in{std::string(beginning)};
    ContentLines lines(in);
    for (auto line = lines.next(); line; line = lines.next()) {
        const auto word = without_outer_blanks(std::string_view(line->text).substr(0, line->text.find(':')));
        if (equal_without_case(word, "BEGIN")) return begins_vcard(line->text);
    }
    return false;
}

} // namespace tend::interchange
