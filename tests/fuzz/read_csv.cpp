#include "fuzz/contacts.hpp"
#include "interchange/csv.hpp"

// Tables of people, by their header and by a map: the first line of the input, where it holds a `=`.

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tend;
    const std::string text = fuzz::text_of(data, size);
    (void)interchange::looks_like_csv_contacts(text);
    const auto read_by = [](const interchange::CsvMap& map) {
        return [map](std::istream& in, const interchange::ContactSink& sink) {
            interchange::read_csv_contacts(in, sink, map);
        };
    };
    fuzz::read_or_refuse([&] { fuzz::check_reader(text, read_by({})); });
    const auto end = std::min(text.find('\n'), text.size());
    if (text.substr(0, end).find('=') == std::string::npos) return 0;
    fuzz::read_or_refuse([&] {
        const auto map = interchange::parse_csv_map(text.substr(0, end));
        fuzz::check_reader(text.substr(std::min(end + 1, text.size())), read_by(map));
    });
    return 0;
}
