#pragma once

#include "store/connection.hpp"
#include "store/schema.hpp"

#include <filesystem>
#include <memory>

namespace tend::store {

/// The rules of Store::open_for_reading, for a file of `schema`. An older file is read through a copy in
/// memory that is brought up to date there: reads never write.
[[nodiscard]] std::unique_ptr<Connection> connection_for_reading(const std::filesystem::path& path,
                                                                 const Schema& schema,
                                                                 Patience patience = Patience::usual);

/// The rules of Store::open_for_writing, for a file of `schema`.
[[nodiscard]] std::unique_ptr<Connection> connection_for_writing(const std::filesystem::path& path,
                                                                 const Schema& schema);

} // namespace tend::store
