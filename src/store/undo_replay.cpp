#include "store/undo_replay.hpp"

#include "store/failure.hpp"
#include "store/query.hpp"
#include "store/taken.hpp"

#include <stdexcept>
#include <vector>

namespace tend::store {

namespace {

constexpr int page_size = 500;

[[noreturn]] void refuse() {
    throw Conflict("something was changed since that this would overwrite",
                   "nothing was changed; tend undo --list shows the steps");
}

} // namespace

UndoReplay::UndoReplay(Change::Impl& change, std::int64_t step) : change_(change), step_(step) {}

std::vector<UndoReplay::Noted> UndoReplay::page_after(std::int64_t kind, const std::string& key) const {
    std::vector<Noted> page;
    Query query(change_.connection, "SELECT kind, id, before, after, mark FROM undo_row "
                                    "WHERE step = ? AND (kind, id) > (?, ?) ORDER BY kind, id LIMIT ?");
    query.with(step_).with(kind).with_bytes(key).with(page_size);
    while (query.step()) {
        Noted noted{static_cast<TableId>(query.integer(0)), query.bytes(1), {}, {}, query.integer(4)};
        if (!query.is_null(2)) noted.before = query.bytes(2);
        if (!query.is_null(3)) noted.after = query.bytes(3);
        page.push_back(std::move(noted));
    }
    return page;
}

template<class Act>
void UndoReplay::for_each_row(Act act) {
    auto page = page_after(0, {});
    while (!page.empty()) {
        for (const Noted& noted : page) {
            try {
                act(noted);
            } catch (const Failure&) {
                throw;
            } catch (const std::runtime_error& failure) {
                throw damage(change_.connection.path(), failure.what());
            }
        }
        page = page_after(static_cast<std::int64_t>(page.back().kind), page.back().key);
    }
}

Row UndoReplay::current(const Noted& noted) const {
    const Table& kind = table(noted.kind);
    auto row = change_.rows.find(kind, kind.key_values(noted.key));
    if (!row) refuse();
    return *std::move(row);
}

void UndoReplay::take_back(const Noted& noted) {
    const Table& kind = table(noted.kind);
    const Row now = current(noted);
    if (mark_of(kind, now) != noted.mark) refuse();
    if (noted.before) {
        keep_for_redo(noted, image_of(kind, now));
        change_.rows.restore(kind, now, row_from(kind, noted.key, *noted.before));
        return;
    }
    Row removed = now;
    removed[kind.deleted_at()] = std::int64_t{change_.now.time_since_epoch().count()};
    change_.rows.restore(kind, now, std::move(removed));
}

void UndoReplay::do_again(const Noted& noted) {
    const Table& kind = table(noted.kind);
    const Row now = current(noted);
    if (noted.before) {
        if (!noted.after || !says_the_same(kind, now, row_from(kind, noted.key, *noted.before))) refuse();
        change_.rows.restore(kind, now, row_from(kind, noted.key, *noted.after));
        return;
    }
    Row back = now;
    back[kind.deleted_at()] = std::monostate{};
    if (!is_removed(kind, now) || mark_of(kind, back) != noted.mark) refuse();
    change_.rows.restore(kind, now, std::move(back));
}

void UndoReplay::keep_for_redo(const Noted& noted, const std::string& image) {
    Query query(change_.connection, "UPDATE undo_row SET after = ? WHERE step = ? AND kind = ? AND id = ?");
    query.with_bytes(image).with(step_).with(static_cast<int>(noted.kind)).with_bytes(noted.key).run();
}

void UndoReplay::take_back() {
    for_each_row([this](const Noted& noted) { take_back(noted); });
    check_handles();
}

void UndoReplay::do_again() {
    for_each_row([this](const Noted& noted) { do_again(noted); });
    check_handles();
}

void UndoReplay::check_handles() {
    Query query(change_.connection,
                "SELECT p.id, p.handle FROM undo_row u CROSS JOIN person p ON p.id = u.id "
                "WHERE u.step = ? AND u.kind = ? AND p.deleted_at IS NULL AND p.merged_into IS NULL");
    query.with(step_).with(static_cast<int>(TableId::person));
    while (query.step()) refuse_taken_handle(change_.connection, query.text(1), PersonId{query.uuid(0)});
}

} // namespace tend::store
