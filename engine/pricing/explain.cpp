#include "engine/pricing/explain.hpp"

namespace hemvist {
namespace {

constexpr std::string_view indent = "   ";

std::string row(const std::string& text) { return text.empty() ? "" : std::string{indent} + text + "\n"; }

std::string text_of(const Step& step, std::size_t number) {
  auto last = step.rule;
  if (!step.source.empty()) last += (last.empty() ? "[" : " [") + step.source + "]";
  return std::to_string(number) + ". " + step.name + ": " + step.output + "\n" + row(step.input) + row(last);
}

std::string text_of(const TariffOrigin& origin) {
  const auto valid = origin.valid_end ? to_text(Period{origin.valid_from, *origin.valid_end}) : "från " + to_text(origin.valid_from);
  auto written = "Ersättningsnivå " + origin.version + ", " + origin.kommun + ", gäller " + valid + "\n";
  written += row("Källa: " + origin.source.text + (origin.source.fetched ? ", hämtad " + to_text(*origin.source.fetched) : ""));
  if (const auto& decision = origin.decision)
    written += row("Beslut: " + decision->body + (decision->day ? " " + to_text(*decision->day) : "") +
                   (decision->reference.empty() ? "" : ", diarienummer " + decision->reference));
  if (origin.checked) written += row("Kontrollerad: " + to_text(*origin.checked));
  return written + row("Fil: " + origin.file_name + ", SHA-256 " + origin.file_digest.hex);
}

std::string text_of(const AgreementOrigin& origin) {
  auto written = "Avtal " + origin.reference + (origin.title.empty() ? "" : ", " + origin.title) + ", gäller " + origin.valid + "\n";
  if (!origin.source.text.empty())
    written += row("Källa: " + origin.source.text + (origin.source.fetched ? ", hämtad " + to_text(*origin.source.fetched) : ""));
  return written + row("Fil: " + origin.file_name + ", SHA-256 " + origin.file_digest.hex);
}

std::string text_of(const Provision& provision) {
  return "Lagrum " + provision.designation + ", " + provision.role + ", " + provision.law + "\n" +
         row((provision.is_verbatim ? "Ordagrant: ”" : "Återgivet, inte ordagrant: ”") + provision.wording + "”") +
         row("Källa: " + provision.source);
}

}  // namespace

std::string to_text(const Explanation& explanation) {
  auto written = explanation.title + "\n\n";
  for (std::size_t i = 0; i < explanation.steps.size(); ++i) written += text_of(explanation.steps[i], i + 1);
  for (const auto& origin : explanation.tariffs) written += "\n" + text_of(origin);
  for (const auto& origin : explanation.agreements) written += "\n" + text_of(origin);
  for (const auto& provision : explanation.provisions) written += "\n" + text_of(provision);
  return written;
}

}  // namespace hemvist
