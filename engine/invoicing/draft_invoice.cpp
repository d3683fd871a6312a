#include "engine/invoicing/draft_invoice.hpp"

#include <algorithm>

#include "engine/invoicing/ocr.hpp"

namespace hemvist {
namespace {

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  if (text.starts_with("å") || text.starts_with("ä") || text.starts_with("ö"))
    text[1] = static_cast<char>(static_cast<unsigned char>(text[1]) - 0x20);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

// What the agreement calls an extra cost; else the component.
std::string name_of(const LineKey& key, std::span<const Agreement> agreements) {
  for (const auto& agreement : agreements)
    if (version_name(agreement) == key.tariff_version)
      if (const auto* item = item_of(agreement, key.component)) return item->name;
  auto name = capitalised(key.component);
  for (const auto& [selector, value] : selector_pairs(key)) name += ", " + value;
  return name;
}

std::string description_of(const PricedLine& line) {
  const std::string ground = agreement_reference(line.key.lagrum) ? "Enligt avtal mellan kommunerna, vid verkställighet av" : "Verkställighet av";
  auto written = ground + " bosättningskommunens beslut, ärende " + line.key.arende.text() + ", " + line.key.month.text();
  if (line.visits > 0) written += ", " + std::to_string(line.visits) + " besök";
  return written;
}

std::vector<std::pair<std::string, std::string>> properties_of(const LineKey& key) {
  std::vector<std::pair<std::string, std::string>> properties;
  if (const auto reference = agreement_reference(key.lagrum)) {
    const auto from = key.tariff_version.substr(key.tariff_version.rfind('@') + 1);
    properties = {{"Avtal", *reference}, {"Avtalet gäller från", from}};
  } else {
    properties = {{"Lagrum", key.lagrum}, {"Ersättningsnivå", key.tariff_version}};
  }
  for (const auto& [selector, value] : selector_pairs(key)) properties.emplace_back(capitalised(selector), value);
  if (key.percent != Rational{100}) properties.emplace_back("Andel i procent", to_decimal_text(key.percent));
  return properties;
}

// "Avser faktura 2025-00001 rad 2"
std::string credited_text(const DraftDocument& draft, const InvoiceFacts& facts, std::size_t line) {
  const auto row = facts.preceding && line < facts.preceding->rows.size() ? " rad " + std::to_string(facts.preceding->rows[line]) : "";
  return "Avser faktura " + draft.refers_to + row;
}

std::string terms_of(const InvoiceFacts& facts, const LawBook& law) {
  auto terms = std::to_string(facts.payment_days) + " dagar netto";
  if (const auto* interest = law.in_force("dröjsmålsränta", facts.issue_day); facts.late_interest && interest != nullptr)
    terms += ". Efter förfallodagen tas dröjsmålsränta ut enligt " + interest->designation + ": referensräntan med tillägg av åtta procentenheter.";
  return terms;
}

}  // namespace

Invoice draft_invoice(const DraftDocument& draft, const InvoiceFacts& facts, const LawBook& law) {
  Invoice invoice{draft.kind, facts.number, facts.issue_day, facts.issue_day + date::days{facts.payment_days}, "", "", facts.seller,
                  facts.buyer, {}, facts.preceding, {}, facts.attachments, ocr_reference(facts.number),
                  terms_of(facts, law), VatCategory::exempt, ""};
  const bool is_credit = draft.kind == DocumentKind::credit_note;
  invoice.note = is_credit ? "Krediterar faktura " + draft.refers_to + ". " + facts.credit_reason
                           : "Avser verkställighet av beslut som fattats av " + facts.buyer.legal_name + ".";
  if (is_credit) {
    invoice.payment_terms.clear();
    invoice.seller.account.reset();
  }
  if (!facts.note.empty()) invoice.note += " " + facts.note;
  invoice.buyer_reference = facts.buyer.buyer_reference.empty() ? "ej angiven" : facts.buyer.buyer_reference;
  for (const auto& line : draft.lines) {
    invoice.lines.push_back({static_cast<int>(invoice.lines.size()) + 1, name_of(line.key, facts.agreements), description_of(line),
                             is_credit ? credited_text(draft, facts, invoice.lines.size()) : "", line.key.component, line.key.month.period(),
                             line, properties_of(line.key)});
    const auto& period = invoice.lines.back().period;
    if (invoice.lines.size() == 1) invoice.period = period;
    invoice.period = {std::min(invoice.period.from, period.from), std::max(invoice.period.end, period.end)};
  }
  if (const auto* exemption = law.in_force("moms", facts.issue_day))
    invoice.vat_reason = "Undantag från skatteplikt: social omsorg, " + exemption->designation;
  return invoice;
}

}  // namespace hemvist
