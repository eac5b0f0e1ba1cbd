#pragma once

#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace tend::commands {

/// Holds a long result until all of it is gathered, so that a slow reader of our output never keeps the file
/// from being written. Small results stay in memory; larger ones wait in a nameless temporary file.
class Spool {
  public:
    Spool();
    ~Spool();
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;

    /// Throws StoreError where the temporary file cannot be written.
    void add(std::string_view bytes);
    /// Hands everything to `out`, in pieces, from the beginning.
    void pour(const std::function<void(std::string_view)>& out);

  private:
    void spill();

    std::string memory_;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

} // namespace tend::commands
