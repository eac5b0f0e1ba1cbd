#pragma once

#include "interchange/contact.hpp"

#include <istream>
#include <string_view>

namespace tend::interchange {

/// Reads the people of a Slack workspace: the `users.json` of an export, or the answer of the API's
/// `users.list`. Hands each to `sink` in the order of the text, one in memory at a time. Bots and deleted
/// accounts are reported as skipped on purpose, with the line of their record; a record that cannot be read
/// is reported as skipped, and so is a text without any list of users, at its first line. Nothing in the text
/// makes it throw: only StoreError, where the stream fails, and what `sink` throws pass through.
void read_slack_users(std::istream& in, const ContactSink& sink);

/// Whether a text with this beginning (a few thousand bytes) is a list of Slack users in one of the two
/// forms.
[[nodiscard]] bool looks_like_slack_users(std::string_view beginning);

} // namespace tend::interchange
