#pragma once

#include "commands/import_formats.hpp"
#include "interchange/contact.hpp"

#include <cstdint>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <vector>

namespace tend::commands {

/// Takes the people of one source: found again by e-mail address, then by source key, and by a name that one
/// person alone has where `--match name` says so. What is known already stays as it is; what is missing is
/// filled in. A new person whose name is here already is added and told. Heeds `--only` and `--update-only`.
class PersonImport {
  public:
    explicit PersonImport(const ImportJob& job);

    /// The person the contact came to be; nothing where it was left out, which is counted.
    std::optional<PersonId> take(const interchange::Contact& contact);
    /// Tells how many were left out on purpose.
    void finish();

  private:
    [[nodiscard]] bool is_wanted(const interchange::Contact& contact) const;
    [[nodiscard]] std::vector<PersonId> namesakes(const interchange::Contact& contact) const;
    PersonId add(const interchange::Contact& contact);
    void update(PersonId known, const interchange::Contact& contact);

    const ImportJob& job_;
    std::vector<std::string> only_; ///< folded words
    bool matches_names_ = false;
    std::int64_t unwanted_ = 0;
    std::int64_t unknown_ = 0;
};

/// A reader of people in some format.
using ContactReader = std::function<void(std::istream&, const interchange::ContactSink&)>;

/// Takes the people of one source of another program's address book, as PersonImport does. Throws
/// InvalidInput where there is nobody in it.
void take_contacts(const ImportJob& job, const ContactReader& read);

} // namespace tend::commands
