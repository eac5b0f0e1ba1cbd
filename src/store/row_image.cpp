#include "store/row_image.hpp"

#include <cstring>
#include <stdexcept>

namespace tend::store {

namespace {

void append_number(std::string& bytes, std::int64_t number) {
    for (unsigned shift = 0; shift < 64; shift += 8) {
        bytes.push_back(static_cast<char>((static_cast<std::uint64_t>(number) >> shift) & 0xffU));
    }
}

/// Reads an image from its front.
class ImageReader {
  public:
    explicit ImageReader(std::string_view bytes) : rest_(bytes) {}

    [[nodiscard]] bool is_at_end() const { return rest_.empty(); }

    Value next() {
        switch (taken(1).front()) {
        case 'n': return std::monostate{};
        case 'i': return number();
        case 't': return std::string(taken(static_cast<std::size_t>(number())));
        case 'u': {
            Uuid id{};
            std::memcpy(id.data(), taken(id.size()).data(), id.size());
            return id;
        }
        default: throw std::runtime_error("no image of a row");
        }
    }

  private:
    std::string_view taken(std::size_t size) {
        if (size > rest_.size()) throw std::runtime_error("the image of a row is cut");
        const auto front = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return front;
    }

    std::int64_t number() {
        std::uint64_t number = 0;
        const auto bytes = taken(8);
        for (std::size_t at = bytes.size(); at-- > 0;) {
            number = (number << 8U) | static_cast<unsigned char>(bytes[at]);
        }
        return static_cast<std::int64_t>(number);
    }

    std::string_view rest_;
};

class Mark {
  public:
    void add(const void* bytes, std::size_t size) {
        const auto* byte = static_cast<const unsigned char*>(bytes);
        for (std::size_t at = 0; at < size; ++at) {
            state_ ^= byte[at];
            state_ *= 0x100000001b3ULL;
        }
    }
    void add_number(std::uint64_t number) {
        for (unsigned shift = 0; shift < 64; shift += 8) {
            const auto byte = static_cast<unsigned char>((number >> shift) & 0xffU);
            add(&byte, 1);
        }
    }
    [[nodiscard]] std::int64_t value() const { return static_cast<std::int64_t>(state_); }

  private:
    std::uint64_t state_ = 0xcbf29ce484222325ULL;
};

void add_value(Mark& mark, std::size_t column, const Value& value) {
    if (std::holds_alternative<std::monostate>(value)) return;
    mark.add_number((static_cast<std::uint64_t>(column) << 8U) | value.index());
    if (const auto* number = std::get_if<std::int64_t>(&value))
        mark.add_number(static_cast<std::uint64_t>(*number));
    if (const auto* id = std::get_if<Uuid>(&value)) mark.add(id->data(), id->size());
    if (const auto* text = std::get_if<std::string>(&value)) {
        mark.add_number(text->size());
        mark.add(text->data(), text->size());
    }
}

} // namespace

std::string image_of(const Table& table, const Row& row) {
    std::string bytes;
    for (std::size_t column = table.key_size(); column < row.size(); ++column) {
        const Value& value = row[column];
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            bytes.push_back('i');
            append_number(bytes, *number);
        } else if (const auto* text = std::get_if<std::string>(&value)) {
            bytes.push_back('t');
            append_number(bytes, static_cast<std::int64_t>(text->size()));
            bytes += *text;
        } else if (const auto* id = std::get_if<Uuid>(&value)) {
            bytes.push_back('u');
            bytes.append(id->begin(), id->end());
        } else {
            bytes.push_back('n');
        }
    }
    return bytes;
}

Row row_from(const Table& table, std::string_view key, std::string_view image) {
    Row row = table.key_values(key);
    std::vector<Value> values;
    for (ImageReader reader(image); !reader.is_at_end();) {
        values.push_back(reader.next());
    }
    constexpr std::size_t stamps = 3;
    if (values.size() < stamps || row.size() + values.size() > table.size()) {
        throw std::runtime_error("the image of a row has the wrong size");
    }
    // Columns are only ever added before the stamps.
    const auto fields_end = values.end() - static_cast<std::ptrdiff_t>(stamps);
    row.insert(row.end(), values.begin(), fields_end);
    row.resize(table.size() - stamps);
    row.insert(row.end(), fields_end, values.end());
    return row;
}

std::int64_t mark_of(const Table& table, const Row& row) {
    Mark mark;
    for (std::size_t column = table.key_size(); column < table.created_at(); ++column) {
        add_value(mark, column, row[column]);
    }
    mark.add_number(is_removed(table, row) ? 1 : 0);
    return mark.value();
}

bool says_the_same(const Table& table, const Row& a, const Row& b) {
    for (std::size_t column = 0; column < table.created_at(); ++column) {
        if (a[column] != b[column]) return false;
    }
    return is_removed(table, a) == is_removed(table, b);
}

bool is_removed(const Table& table, const Row& row) {
    return !std::holds_alternative<std::monostate>(row[table.deleted_at()]);
}

} // namespace tend::store
