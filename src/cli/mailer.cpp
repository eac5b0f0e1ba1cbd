#include "cli/mailer.hpp"

#include "cli/programs.hpp"
#include "tend/errors.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

namespace tend::cli {

namespace {

/// What a mailer says is kept up to this.
constexpr std::size_t longest_saying = 4000;
constexpr int first_signal = 128;

[[noreturn]] void fail(const std::string& what, const std::string& hint = {}) {
    throw StoreError(ErrorCode::storage, what + "; the digest was not mailed", hint);
}

std::string find_mailer() {
    if (auto mailer = find_program("sendmail")) return *mailer;
    fail("there is no sendmail on this machine",
         "install a mailer that brings one (msmtp-mta, nullmailer, postfix), "
         "or send what tend digest --format email --to ADDRESS prints");
}

commands::ProgramEnd run_mailer(const std::string& message) {
    const std::string mailer = find_mailer();
    try {
        return run_program({mailer, "-t", "-oi"}, message);
    } catch (const StoreError& error) {
        fail(error.what());
    }
}

} // namespace

std::string mailed(const std::string& message) {
    const auto end = run_mailer(message);
    const std::string said = text::trimmed(text::as_utf8((end.out + end.err).substr(0, longest_saying)));
    const std::string hint = said.empty() ? "" : "it said: " + said;
    if (end.status > first_signal)
        fail(fmt::format("sendmail was ended by signal {}", end.status - first_signal), hint);
    if (end.status != 0) fail(fmt::format("sendmail ended with status {}", end.status), hint);
    if (end.unread > 0) fail("sendmail did not read the whole message", hint);
    return said;
}

} // namespace tend::cli
