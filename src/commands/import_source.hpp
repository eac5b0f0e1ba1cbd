#pragma once

#include <cstddef>
#include <fstream>
#include <istream>
#include <memory>
#include <streambuf>
#include <string>

namespace tend::commands {

/// A text to import: a file, or (named `-`) stdin. Its beginning can be looked at before it is read.
class ImportSource {
  public:
    /// Throws StoreError where the file cannot be opened or is a folder.
    ImportSource(std::string name, std::istream& standard_input);
    ~ImportSource();
    ImportSource(const ImportSource&) = delete;
    ImportSource& operator=(const ImportSource&) = delete;

    /// The name in reports: the path as typed, or `-`.
    [[nodiscard]] const std::string& name() const { return name_; }
    /// The first few thousand bytes.
    [[nodiscard]] const std::string& beginning() const { return beginning_; }
    /// The text from its very beginning; each call of `text` begins anew where the source is a file.
    [[nodiscard]] std::istream& text();
    /// Whether the text can be read more than once.
    [[nodiscard]] bool can_rewind() const;

  private:
    class Replay;

    std::string name_;
    std::string beginning_;
    std::ifstream file_;
    std::unique_ptr<Replay> replay_;
    std::unique_ptr<std::istream> replayed_;
};

} // namespace tend::commands
