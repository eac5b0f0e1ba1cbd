#pragma once

#include "render/view.hpp"
#include "tend/errors.hpp"
#include "tend/looking_back.hpp"

#include <optional>
#include <string>

namespace tend::render {

/// `graph`: a year of contact as a picture, and its months by channel.
class GraphView final : public View {
  public:
    /// `who`: the one person it is about, else everybody, or those a filter let through.
    GraphView(ContactCalendar calendar, std::optional<Candidate> who, Day today);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    [[nodiscard]] std::string heading() const;

    ContactCalendar calendar_;
    std::optional<Candidate> who_;
    Day today_;
};

} // namespace tend::render
