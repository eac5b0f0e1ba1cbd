#include "commands/import_source.hpp"

#include "tend/errors.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace tend::commands {

namespace {

constexpr std::size_t beginning_size = 8192;

std::string first_bytes(std::istream& in, const std::string& name) {
    std::string bytes(beginning_size, '\0');
    errno = 0;
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (in.bad())
        throw StoreError(ErrorCode::storage, fmt::format("cannot read {}: {}", name, std::strerror(errno)));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    in.clear();
    return bytes;
}

} // namespace

/// Gives the bytes already taken from a stream that cannot go back, then the rest of it.
class ImportSource::Replay final : public std::streambuf {
  public:
    Replay(std::string taken, std::streambuf& rest) : bytes_(std::move(taken)), rest_(rest) {
        setg(bytes_.data(), bytes_.data(), bytes_.data() + bytes_.size());
    }

  protected:
    int_type underflow() override {
        bytes_.resize(beginning_size);
        const auto count = rest_.sgetn(bytes_.data(), static_cast<std::streamsize>(bytes_.size()));
        if (count <= 0) return traits_type::eof();
        setg(bytes_.data(), bytes_.data(), bytes_.data() + count);
        return traits_type::to_int_type(*gptr());
    }

  private:
    std::string bytes_;
    std::streambuf& rest_;
};

ImportSource::ImportSource(std::string name, std::istream& standard_input) : name_(std::move(name)) {
    if (name_ == "-") {
        beginning_ = first_bytes(standard_input, name_);
        replay_ = std::make_unique<Replay>(beginning_, *standard_input.rdbuf());
        replayed_ = std::make_unique<std::istream>(replay_.get());
        return;
    }
    std::error_code none;
    if (std::filesystem::is_directory(name_, none)) {
        throw StoreError(ErrorCode::storage, fmt::format("{} is a folder, not a file", name_));
    }
    file_.open(name_, std::ios::binary);
    if (!file_)
        throw StoreError(ErrorCode::storage, fmt::format("cannot read {}: {}", name_, std::strerror(errno)));
    beginning_ = first_bytes(file_, name_);
    if (!can_rewind()) {
        replay_ = std::make_unique<Replay>(beginning_, *file_.rdbuf());
        replayed_ = std::make_unique<std::istream>(replay_.get());
    }
}

ImportSource::~ImportSource() = default;

bool ImportSource::can_rewind() const {
    std::error_code none;
    return name_ != "-" && std::filesystem::is_regular_file(name_, none);
}

std::istream& ImportSource::text() {
    if (replayed_) return *replayed_;
    file_.clear();
    file_.seekg(0);
    return file_;
}

} // namespace tend::commands
