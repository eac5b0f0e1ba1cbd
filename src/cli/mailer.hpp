#pragma once

#include <string>

namespace tend::cli {

/// Hands `message`, lines ending in `\n`, to `sendmail -t -oi`, which finds the addresses in it: the one of
/// the PATH, else of /usr/sbin or /usr/lib. No shell is run, and nothing of the message stands in the
/// arguments. Gives back what the mailer said, without blanks at its ends. Throws StoreError where there is
/// no sendmail, or where it fails or does not read it all.
[[nodiscard]] std::string mailed(const std::string& message);

} // namespace tend::cli
