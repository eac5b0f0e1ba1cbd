#include "commands/spool.hpp"

#include "tend/errors.hpp"

namespace tend::commands {

namespace {

constexpr std::size_t most_in_memory = 16U << 20U;
constexpr std::size_t piece = 1U << 16U;

} // namespace

Spool::Spool() : file_(nullptr, &std::fclose) {}
Spool::~Spool() = default;

void Spool::spill() {
    if (!file_) file_.reset(std::tmpfile()); // has no name: nobody else can open it, and it goes with us
    const bool written =
        file_ && std::fwrite(memory_.data(), 1, memory_.size(), file_.get()) == memory_.size();
    if (!written) throw StoreError(ErrorCode::storage, "there is no room for a temporary file of the result");
    memory_.clear();
}

void Spool::add(std::string_view bytes) {
    memory_ += bytes;
    if (memory_.size() > most_in_memory) spill();
}

void Spool::pour(const std::function<void(std::string_view)>& out) {
    if (!file_) return out(memory_);
    spill();
    std::rewind(file_.get());
    std::string bytes(piece, '\0');
    while (const std::size_t count = std::fread(bytes.data(), 1, bytes.size(), file_.get())) {
        out(std::string_view(bytes).substr(0, count));
    }
    if (std::ferror(file_.get()) != 0)
        throw StoreError(ErrorCode::storage, "cannot read the temporary file again");
}

} // namespace tend::commands
