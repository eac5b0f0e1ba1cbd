#pragma once

#include "store/target.hpp"

#include <filesystem>

namespace tend::store {

class Connection;

/// How a copy is checked before it is called whole.
enum class Check {
    pages, ///< that every page and row can be read; what an index holds is not looked at
    whole  ///< that the indexes agree with their tables too; takes several times as long
};

/// The first thing SQLite objects to in the database; empty where it is content.
[[nodiscard]] std::string objection_to(Connection& connection, Check check);

/// Copies every page of `from` over what `to` holds. Throws StoreError.
void copy_pages(Connection& from, Connection& to);

/// Writes a copy of the whole database into the fresh file `target` (made here, 0600), checks the copy and
/// waits until it is on the disk; where anything fails, nothing of it stays. Throws StoreError (storage where
/// `target` is there already, corrupt where the database is not whole).
void write_checked_copy(Connection& from, const std::filesystem::path& target, Check check);

/// The same for a name the user chose, checked as a whole: the copy is made under a name of its own beside
/// it, and takes the name `path` only once it is whole. Throws Conflict where `path` is there and may not
/// be replaced, or is the database itself.
void copy_to(Connection& from, const std::filesystem::path& path, Existing existing);

/// Whether every byte of the database's file is in `copy` as it is, the counters of its header aside (each
/// file counts its own changes). Takes no lock: for a connection that holds one.
[[nodiscard]] bool has_same_bytes(Connection& connection, const std::filesystem::path& copy);

/// The same under a lock of its own.
[[nodiscard]] bool holds_the_same(Connection& connection, const std::filesystem::path& copy);

} // namespace tend::store
