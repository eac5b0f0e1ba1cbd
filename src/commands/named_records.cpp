#include "commands/named_records.hpp"

#include "commands/arguments.hpp"

#include <algorithm>

namespace tend::commands {

std::vector<store::Store::Record> records_named(Context& context, const std::vector<std::string>& words) {
    std::vector<store::Store::Record> records;
    for (const auto& word : words) {
        for (const auto& id : comma_separated(word)) {
            const auto record = context.store().record(id);
            const auto same = [&](const auto& known) { return known.id == record.id; };
            if (std::none_of(records.begin(), records.end(), same)) records.push_back(record);
        }
    }
    if (records.empty()) throw UsageError("no id is given", "history, follow-up and milestone list show ids");
    return records;
}

} // namespace tend::commands
