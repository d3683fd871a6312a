#pragma once
// Reads rules/ersattning/<kod>-<namn>.yaml: a kommun's ersättningsnivå, or everything that is wrong with the file.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "engine/rules/tariff.hpp"

namespace hemvist {

struct TariffReading {
  Tariff tariff;
  std::vector<RuleFault> warnings;  // what the file is taken in spite of: hål, lucka_i_tid …
};

// What is in a file, for a person to look at: also one that is refused for its krockar alone.
struct TariffExamination {
  std::optional<Tariff> tariff;
  std::vector<RuleFault> faults;  // and warnings
};
TariffExamination examine_tariff(std::string_view bytes, const std::string& file_name, Digest digest);

// `digest` is the SHA-256 of `bytes`. What the language has and this reader does not understand is refused, never skipped.
tl::expected<TariffReading, std::vector<RuleFault>> read_tariff(std::string_view bytes, const std::string& file_name, Digest digest);

}  // namespace hemvist
