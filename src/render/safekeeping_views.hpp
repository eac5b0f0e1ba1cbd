#pragma once

#include "render/view.hpp"
#include "tend/safekeeping.hpp"

#include <string>
#include <vector>

namespace tend::render {

/// `backup`: the copy that was made.
class BackupView final : public View {
  public:
    explicit BackupView(BackupCopy copy);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    BackupCopy copy_;
};

/// `restore` without a file: the backups beside `database`, in the order given.
class BackupsView final : public View {
  public:
    BackupsView(std::vector<BackupCopy> copies, std::string database, Instant now);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    std::vector<BackupCopy> copies_;
    std::string database_;
    Instant now_;
};

/// `restore FILE`.
class RestoreView final : public View {
  public:
    RestoreView(Restored restored, std::string database, std::string source);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    Restored restored_;
    std::string database_, source_;
};

/// `doctor`.
class DoctorView final : public View {
  public:
    DoctorView(Health health, std::string database, Instant now);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    [[nodiscard]] std::string summary() const;

    Health health_;
    std::string database_;
    Instant now_;
};

} // namespace tend::render
