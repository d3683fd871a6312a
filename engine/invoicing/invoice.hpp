#pragma once
// A numbered invoice or credit note, complete and without any identity: what the UBL writer turns into bytes.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/invoicing/party.hpp"
#include "engine/settlement/settlement_draft.hpp"

namespace hemvist {

enum class VatCategory { exempt, outside };  // E (10 kap. 14 § mervärdesskattelagen) or O, for the kommun's tax function to choose

struct InvoiceLine {
  int id;                    // 1..n
  std::string name;          // "Hemtjänst, tätort": the article, never the person
  std::string description;
  std::string note;          // credit notes: "Avser faktura 2024-00001"
  std::string article;       // the component's id
  Period period;             // within the month of the line
  PricedLine priced;         // positive quantity and amount
  std::vector<std::pair<std::string, std::string>> properties;  // Lagrum, Ersättningsnivå, Zon …
};

struct Attachment {
  std::string id;
  std::string description;
  std::string file_name;
  std::string mime;   // "text/csv"
  std::string bytes;
};

struct PrecedingInvoice {
  std::string number;
  Day issue_day;
  std::vector<int> rows = {};  // that the lines credit, in their order; empty: not said
};

struct Invoice {
  DocumentKind kind = DocumentKind::invoice;
  std::string number;  // at most 20 of 0-9 A-Z -
  Day issue_day;
  Day due_day;
  std::string note;
  std::string buyer_reference;
  Party seller;
  Party buyer;
  Period period;  // covers every line's
  std::optional<PrecedingInvoice> preceding;
  std::vector<InvoiceLine> lines;
  std::vector<Attachment> attachments;
  std::string payment_reference;  // OCR
  std::string payment_terms;
  VatCategory vat = VatCategory::exempt;
  std::string vat_reason;         // from rules/law, role moms

  Money total() const;
};

}  // namespace hemvist
