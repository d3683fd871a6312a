#include "adapters/cli/settlement_text.hpp"

#include <fmt/format.h>

#include <map>

#include "adapters/cli/text_columns.hpp"
#include "engine/rules/tariff_words.hpp"
#include "engine/settlement/cause_words.hpp"

namespace hemvist {
namespace {

std::string name_of(KommunCode code, const KommunRegister& kommuner, Day today) {
  const auto kommun = kommuner.find(code, today);
  return code.text() + " " + (kommun ? kommun->name : "");
}

std::string line_text(const PricedLine& line) {
  const auto& key = line.key;
  const auto what = key.component + (key.selectors.empty() ? "" : " (" + key.selectors + ")");
  const auto share = key.percent == Rational{100} ? "" : fmt::format(" × {} %", to_decimal_text(key.percent));
  return fmt::format("    {} {} {} {} {} à {} kr/{}{} = {} kr\n", left_in(key.arende.text(), 14), key.month.text(), left_in(what, 44),
                     right_in(to_decimal_text(line.quantity), 7), left_in(text(key.unit), 9), to_swedish_text(key.price), text(key.per),
                     share, to_swedish_text(line.amount));
}

constexpr std::size_t most_shown = 12;

std::string and_more(std::size_t count) {
  return count <= most_shown ? "" : fmt::format("    … och {} till (alla finns i --json)\n", count - most_shown);
}

// Under a line that corrects an earlier month, why it does.
std::string causes_text(const CausesOfLine& of_line, LineUnit unit) {
  if (of_line.since.empty()) return {};
  std::string written;
  for (std::size_t i = 0; i < of_line.causes.size() && i < most_shown; ++i)
    written += "      " + cause_sentence(of_line.causes[i], unit, of_line.since) + "\n";
  return written + and_more(of_line.causes.size());
}

std::string document_text(const DraftDocument& document, const std::vector<CausesOfLine>& causes, const KommunRegister& kommuner, Day today) {
  const auto kind = document.kind == DocumentKind::invoice ? std::string{"Faktura"} : "Kreditnota till faktura " + document.refers_to;
  auto written = fmt::format("  {} till {}: {} kr\n", kind, name_of(document.bosattningskommun, kommuner, today), to_swedish_text(document.total()));
  for (std::size_t i = 0; i < document.lines.size(); ++i) written += line_text(document.lines[i]) + causes_text(causes.at(i), document.lines[i].key.unit);
  return written;
}

// One heading per reason, with its advice and the entries below.
template <class Entry, class Describe>
std::string grouped(std::string_view title, const std::vector<Entry>& entries, Describe describe) {
  if (entries.empty()) return {};
  std::map<decltype(Entry::reason), std::vector<const Entry*>> by_reason;
  for (const auto& entry : entries) by_reason[entry.reason].push_back(&entry);
  auto written = fmt::format("\n{} ({})\n", title, entries.size());
  for (const auto& [reason, of_reason] : by_reason) {
    written += fmt::format("  {} ({}): {}\n", code_text(reason), of_reason.size(), advice(reason));
    for (std::size_t i = 0; i < of_reason.size() && i < most_shown; ++i) written += "    " + describe(*of_reason[i]) + "\n";
    written += and_more(of_reason.size());
  }
  return written;
}

template <class Entry>
std::string place_of(const Entry& entry) {
  const auto what = entry.extra_cost.empty() ? std::string{text(entry.insats)} : "merkostnad " + entry.extra_cost;
  return fmt::format("{} {} {}{}", entry.arende.text(), entry.month.text(), what,
                     entry.visit.empty() ? "" : ", besök " + entry.visit);
}

template <class Entry>
std::string minutes_text(const Entry& entry) {
  return entry.extra_cost.empty() ? fmt::format(": {} min", to_decimal_text(entry.minutes)) : "";
}

std::string left_out_text(const LeftOut& left_out) {
  auto written = grouped("Hålls inne tills bosättningskommunen har svarat", left_out.held, [](const Held& entry) {
    return place_of(entry) + minutes_text(entry) +
           (entry.occasions > 0 ? fmt::format(", {} tillfällen", entry.occasions) : "");
  });
  written += grouped("Oprissat", left_out.unpriced, [](const Unpriced& entry) { return place_of(entry) + ": " + entry.detail; });
  written += grouped("Ersätts aldrig", left_out.not_reimbursable,
                     [](const NotReimbursable& entry) { return place_of(entry) + minutes_text(entry); });
  if (!left_out.overlaps.empty()) {
    written += fmt::format("\nBesök som överlappar varandra ({}): kontrollera tiderna\n", left_out.overlaps.size());
    for (std::size_t i = 0; i < left_out.overlaps.size() && i < most_shown; ++i) {
      const auto& overlap = left_out.overlaps[i];
      written += fmt::format("    {}: {} och {}\n", overlap.arende.text(), overlap.visit, overlap.other);
    }
    written += and_more(left_out.overlaps.size());
  }
  return written;
}

std::string missing_place(const Missing& entry) {
  std::string place = entry.arende ? entry.arende->text() + " " + std::string{text(*entry.insats)} : "filer av slaget " + entry.file;
  if (!entry.days) return place + ": ingen har kommit sedan månaden började";
  if (!entry.arende) return place + ": det sista besöket är " + to_text(entry.days->from - date::days{1}) + "; inget finns för " + to_text(*entry.days);
  return place + ": " + to_text(*entry.days);
}

std::string missing_text(const std::vector<Missing>& missing) {
  if (missing.empty()) return {};
  return grouped("Saknas innan avräkningen", missing, missing_place).substr(1) + "\n";
}

}  // namespace

std::string to_text(const SettleReport& report, const KommunRegister& kommuner, Day today) {
  auto written = missing_text(report.missing) + fmt::format("Avräkning {} för {}: utkast\n", report.run.name(), name_of(report.vistelsekommun, kommuner, today));
  if (report.run.draft.documents.empty()) written += "  Inget att fakturera eller kreditera.\n";
  for (const auto& entry : report.waiting)
    written += fmt::format("  Väntar, {}: {} kr att fakturera och {} kr att kreditera. {}\n", name_of(entry.bosattningskommun, kommuner, today),
                           to_swedish_text(entry.invoiced), to_swedish_text(entry.credited), advice(entry.reason));
  for (std::size_t i = 0; i < report.run.draft.documents.size(); ++i) {
    const auto& document = report.run.draft.documents[i];
    written += document_text(document, report.causes.at(i), kommuner, today);
    if (report.preliminary.contains(document.bosattningskommun))
      written += "    Preliminär nivå: ställs inte ut förrän nivån är fastställd och inläst.\n";
  }
  return written + left_out_text(report.left_out);
}

std::string to_text(const PriceReport& report, const KommunRegister& kommuner, Day today) {
  auto written = fmt::format("Prissatt{}\n", report.month ? " för " + report.month->text() : "");
  Money total;
  for (const auto& arende : report.arenden) {
    written += fmt::format("  {} {} {} kr\n", left_in(arende.arende.text(), 14), left_in(name_of(arende.bosattningskommun, kommuner, today), 26),
                           right_in(to_swedish_text(arende.total), 12));
    for (const auto& line : arende.lines) written += line_text(line);
    total += arende.total;
  }
  written += fmt::format("  Summa {} ärenden: {} kr\n", report.arenden.size(), to_swedish_text(total));
  return written + left_out_text(report.left_out);
}

std::string to_text(const IssueReport& report, const StoredRun& run, const KommunRegister& kommuner, Day today) {
  auto written = fmt::format("Avräkning {} är utställd: {} dokument\n", run.name(), report.documents.size());
  for (const auto& document : report.documents)
    written += fmt::format("  {} {} till {}: {} kr\n", document.draft.kind == DocumentKind::invoice ? "Faktura" : "Kreditnota",
                           document.number, name_of(document.draft.bosattningskommun, kommuner, today),
                           to_swedish_text(document.draft.total()));
  for (const auto& file : report.files) written += "  Fil: " + file.string() + "\n";
  for (const auto& warning : report.warnings) written += "  Observera: " + warning + "\n";
  return written;
}

}  // namespace hemvist
