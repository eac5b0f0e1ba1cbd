#pragma once

#include "commands/arguments.hpp"
#include "commands/context.hpp"
#include "commands/import_tally.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tend::commands {

/// What `--circle`, `--every`, `--tag` and `--spread` say about the people an import adds.
class Newcomers {
  public:
    /// Throws UsageError where the options contradict each other, InvalidInput for a value that cannot be
    /// read, NotFound for the circle.
    Newcomers(const Arguments& arguments, Context& context);

    /// A new person, before they are saved, with what the options say.
    [[nodiscard]] Person dressed(Person person) const;
    /// A new person was saved.
    void joined(const Person& person, Tally& tally);
    /// With `--spread`: keeps those who joined quiet, the first until the day on which newcomers are due, the
    /// others until days after it, evenly over one cadence, in the order they came.
    void spread() const;

  private:
    Context& context_;
    std::optional<CircleId> circle_;
    std::optional<CadenceChoice> cadence_; ///< their own
    std::vector<std::string> tags_;
    std::optional<Cadence> spread_over_;
    std::vector<PersonId> joined_; ///< where they are to be spread
};

} // namespace tend::commands
