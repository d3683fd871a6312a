#include "adapters/yaml/read_agreement.hpp"

#include "adapters/yaml/kommun_words.hpp"
#include "adapters/yaml/read_cancellations.hpp"
#include "adapters/yaml/read_extra_cost_items.hpp"
#include "engine/invoicing/identity_guard.hpp"

namespace hemvist {
namespace {

// With its date it must fit on the line of an invoice.
constexpr std::size_t most_reference_bytes = 80;

// Stands on invoices, where nobody may be pointed out (R10).
std::string read_reference(const YamlCursor& at) {
  const auto written = at.as_text().value_or("");
  if (written.size() > most_reference_bytes) at.note(RuleFaultCode::fel_varde, "Avtalets beteckning får vara högst 80 tecken. Korta den.");
  if (!find_identity(written).empty())
    at.note(RuleFaultCode::fel_varde, "Beteckningen innehåller ett personnummer. Den står på fakturor; välj en som inte pekar ut någon.");
  return written;
}

// The day after gäller_till.
std::optional<Day> read_end(const YamlCursor& at, const std::optional<Day>& from) {
  const auto written = at.as_text();
  if (!written) return std::nullopt;
  if (*written == "tills vidare") return open_end;
  const auto last = parse_day(*written);
  if (!last) {
    at.note(RuleFaultCode::fel_varde, "Här ska avtalets sista dag stå, till exempel 2025-12-31, eller tills vidare.");
  } else if (from && *last < *from) {
    at.note(RuleFaultCode::fel_varde, "gäller_till ligger före gäller_från. Båda dagarna räknas med.");
  }
  return last ? std::optional{*last + date::days{1}} : std::nullopt;
}

TariffSource read_source(const YamlCursor& at) {
  if (!at.is_present()) return {};
  at.only_keys({"text", "hämtad"});
  return {at.required("text").as_text().value_or(""), at.optional("hämtad").as_day()};
}

}  // namespace

tl::expected<Agreement, std::vector<RuleFault>> read_agreement(std::string_view bytes, const std::string& file_name, Digest digest) {
  const auto tree = parse_yaml(bytes, file_name);
  if (!tree) return tl::make_unexpected(tree.error());
  FaultList faults{file_name};
  const YamlCursor root{*tree, faults};
  root.only_keys({"motpart", "beteckning", "rubrik", "gäller_från", "gäller_till", "källa", "merkostnader", "avbokning", "faktureras"});
  const auto counterpart = as_kommun_code(root.required("motpart"));
  auto reference = read_reference(root.required("beteckning"));
  auto title = root.optional("rubrik").as_text().value_or("");
  const auto from = root.required("gäller_från").as_day();
  const auto end = read_end(root.required("gäller_till"), from);
  auto source = read_source(root.optional("källa"));
  auto items = read_extra_cost_items(root.optional("merkostnader"));
  auto components = read_cancellations(root.optional("avbokning"), items, faults);
  const auto cadence = root.optional("faktureras").as_one_of({Cadence::manad, Cadence::kvartal, Cadence::halvar});
  if (faults.refuses()) return tl::make_unexpected(faults.in_order());
  return Agreement{*counterpart, std::move(reference), std::move(title), {*from, *end}, std::move(source), std::move(items),
                   cancellation_rules(std::move(components)), cadence.value_or(Cadence::manad), file_name, std::move(digest)};
}

}  // namespace hemvist
