#include "adapters/cli/underlag_text.hpp"

#include <fmt/format.h>

namespace hemvist {
namespace {

std::string list_of(const std::vector<ArendeId>& arenden) {
  std::string list;
  for (const auto& arende : arenden) list += (list.empty() ? "" : ", ") + arende.text();
  return list;
}

std::string files_text(const std::vector<std::filesystem::path>& files) {
  std::string written;
  for (const auto& file : files) written += "  " + file.string() + "\n";
  return written;
}

}  // namespace

std::string to_text(const UnderlagReport& report) {
  const auto& underlag = report.underlag;
  std::size_t rows = 0;
  for (const auto& line : underlag.lines) rows += line.rows.size();
  const auto kind = underlag.kind == DocumentKind::invoice ? "faktura" : "kreditnota";
  return fmt::format("Fakturaunderlag {} till {} {}: {} rader, {} kr\n{}  SHA-256 av CSV-filen: {}\nUtlämnandet är antecknat i journalen.\n", underlag.id(),
                     report.is_issued ? kind : std::string{"utkast till "} + kind, underlag.number, rows, to_swedish_text(underlag.total),
                     files_text(report.files), report.digest.hex);
}

std::string cautions(const UnderlagReport& report) {
  std::string written;
  if (!report.is_issued) written += "Observera: underlaget hör till ett utkast och har inget fakturanummer. Lämna inte ut det.\n";
  if (!report.with_protection.empty())
    written += fmt::format("Observera: skyddade personuppgifter i ärende {}. Lämna underlaget bara som ni har kommit överens om med bosättningskommunen.\n",
                           list_of(report.with_protection));
  if (!report.without_personnummer.empty()) written += fmt::format("Personnummer saknas i lagret för ärende {}.\n", list_of(report.without_personnummer));
  return written;
}

std::string to_text(Month month, const std::vector<FeeFile>& files) {
  if (files.empty()) return fmt::format("Inget avgiftsunderlag: det finns inga beslut eller besök i {}.\n", month.text());
  std::string written;
  for (const auto& file : files) written += fmt::format("Avgiftsunderlag {} till {}: {} ärenden\n{}", month.text(), file.kommun.text(), file.arenden, files_text(file.files));
  return written + "Utlämnandet är antecknat i journalen.\n";
}

}  // namespace hemvist
