#pragma once

#include "commands/machine.hpp"
#include "commands/zone_clock.hpp"
#include "store/change.hpp"
#include "store/store.hpp"
#include "tend/day.hpp"
#include "tend/results.hpp"

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace tend::commands {

/// The keys that somebody at the terminal presses. While it lives, the terminal hands them over one by one
/// and does not show them.
class Keys {
  public:
    Keys() = default;
    virtual ~Keys() = default;
    Keys(const Keys&) = delete;
    Keys& operator=(const Keys&) = delete;

    /// Shows the text (made harmless, on stderr).
    virtual void show(const std::string& text) = 0;
    /// Waits for a key; nothing once no more will come. What is no letter, digit or sign of ASCII is one key
    /// that nothing stands for, `\0`.
    [[nodiscard]] virtual std::optional<char> next() = 0;
};

/// What the program's edge found out about this run, before any file is touched.
struct Session {
    std::filesystem::path database;
    bool is_database_named = false;              ///< by `--db`
    std::variant<Instant, Day> now;              ///< a day means 09:00 in the user's zone
    std::optional<std::string> zone;             ///< `TEND_TZ`
    std::optional<std::string> environment_zone; ///< `TZ`, which the setting `user.tz` comes before
    std::string command_line;                    ///< as typed, for the undo list
    bool writes = false;                         ///< the command's table says so
    bool backs_up = false;                       ///< a checked backup comes before the first change
    bool quiet = false;
    bool is_shown = false;                             ///< stdout is a terminal
    store::Patience patience = store::Patience::usual; ///< with a file that is locked, for reads
    std::function<std::optional<bool>(const std::string&)>
        confirm;                                 ///< asks yes or no; nothing where nobody can be asked
    std::function<std::unique_ptr<Keys>()> keys; ///< null where nobody can be asked
    std::function<std::string(const std::string&)> edit; ///< lets the user edit a text in their editor
    /// Hands a whole message to the machine's mailer; gives back what that said. Throws StoreError.
    std::function<std::string(const std::string&)> send_mail;
    std::shared_ptr<Machine> machine;
    std::function<void(const std::string&)> progress; ///< shows a passing line on stderr, an empty text takes
                                                      ///< it away; not set where nobody watches
    std::istream* input = nullptr;                    ///< stdin
    std::function<void(std::string_view)> write_out;  ///< stdout, for results that are no view (`export`)
};

/// Whether the file was named and is not there, which may be a slip.
[[nodiscard]] bool names_missing_file(const Session& session);

/// What a command may use: the file, the user's clock and zone, and the person at the terminal, each found
/// when it is first asked for, so that a command pays for what it uses.
class Context {
  public:
    explicit Context(Session session);

    [[nodiscard]] const Session& session() const { return session_; }

    /// The user's zone, a name `timezone` knows. Throws InvalidInput where it is set to one that does not
    /// exist.
    [[nodiscard]] const std::string& zone();
    /// Goes by what is known of the user's zone without the file, where that cannot be read: for commands
    /// that are there to mend it.
    void settle_zone();
    /// Goes by this zone from now on, whatever is set elsewhere; it must be a canonical name.
    void use_zone(std::string zone);
    [[nodiscard]] Instant now();
    /// The user's calendar day at `now`.
    [[nodiscard]] Day today();

    /// The file as it is, all reads seeing one moment; for a command that writes, as its change sees it.
    [[nodiscard]] const store::Store& store();
    /// The command's change; begun at the first call (or with `store`, where the table says that the command
    /// writes).
    [[nodiscard]] store::Change& change();
    /// Makes the change durable; tells whether there was anything to change. What is read afterwards is what
    /// was kept.
    bool commit();
    /// Takes back all of the change that is not committed.
    void abandon();
    /// Lets others write again while this run waits for the world outside: a terminal, a pipe, a mailer. What
    /// is read afterwards may be newer.
    void end_reading() { moment_.reset(); }
    /// Whether a change of this run is durable by now.
    [[nodiscard]] bool has_committed() const { return has_committed_; }
    /// The same, and true as well where something behind the commit of a change went wrong.
    [[nodiscard]] bool stands() const { return has_committed_ || (change_ && change_->is_kept()); }

    /// The clocks of the zones asked about in this run.
    [[nodiscard]] const ZoneClocks& clocks() const { return clocks_; }
    /// What clocks show where somebody in `tz` is, and whether `hours` (the default ones where unset) are
    /// open; nothing without a zone, or with one this machine does not know.
    [[nodiscard]] std::optional<LocalNow> local_now(const std::optional<std::string>& tz,
                                                    const std::optional<WorkingHours>& hours);

  private:
    void open();
    [[nodiscard]] const std::optional<LocalNow>& shown_in(const std::string& tz);
    [[nodiscard]] std::string find_zone();
    [[nodiscard]] std::string zone_without_file() const;

    Session session_;
    std::optional<std::string> zone_;
    ZoneClocks clocks_;
    std::optional<Instant> now_;
    std::optional<Day> today_;
    std::optional<store::Store> store_;
    std::shared_ptr<void> moment_; ///< of the file, which the reads of this run see
    bool store_writes_ = false;
    bool is_done_ = false; ///< the change was committed: reads need no new one
    bool has_committed_ = false;
    std::unique_ptr<store::Change> change_;
    std::map<std::string, std::optional<LocalNow>> shown_; ///< what the clocks of each zone show now
};

} // namespace tend::commands
