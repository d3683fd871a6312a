#include "engine/settlement/settle.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>

namespace hemvist {
namespace {

struct Sum {
  Rational quantity{0};
  Money amount;
  int visits = 0;
};

void add(Sum& sum, const PricedLine& line) {
  sum.quantity += line.quantity;
  sum.amount += line.amount;
  sum.visits += line.visits;
}

// What is left on one invoice of one line key after the credit notes that refer to it.
struct OnInvoice {
  std::string number;
  Sum left;
  Digest tariff_digest;
};

struct IssuedKey {
  Sum sum;
  std::vector<OnInvoice> invoices;  // in the order they were issued
};

// By day, then by number: one of more digits is the later.
std::vector<const IssuedLine*> in_order_of_issue(std::span<const IssuedLine> issued) {
  std::vector<const IssuedLine*> ordered;
  for (const auto& line : issued) ordered.push_back(&line);
  const auto place = [](const IssuedLine& line) { return std::tuple(line.issue_day, line.document_number.size(), std::string_view{line.document_number}); };
  std::stable_sort(ordered.begin(), ordered.end(), [&](const IssuedLine* a, const IssuedLine* b) { return place(*a) < place(*b); });
  return ordered;
}

std::map<LineKey, IssuedKey> by_key(std::span<const IssuedLine> issued) {
  std::map<LineKey, IssuedKey> keys;
  for (const auto* of_document : in_order_of_issue(issued)) {
    const auto& line = *of_document;
    auto& key = keys[line.line.key];
    auto signed_line = line.line;
    if (line.kind == DocumentKind::credit_note) signed_line.visits = -signed_line.visits;
    add(key.sum, signed_line);
    const auto& number = line.kind == DocumentKind::invoice ? line.document_number : line.refers_to;
    auto found = std::find_if(key.invoices.begin(), key.invoices.end(), [&](const OnInvoice& i) { return i.number == number; });
    if (found == key.invoices.end()) found = key.invoices.insert(found, {number, {}, line.line.tariff_digest});
    add(found->left, signed_line);
  }
  return keys;
}

using DocumentPlace = std::tuple<KommunCode, DocumentKind, std::string>;

class Documents {
public:
  void invoice(const LineKey& key, const Sum& due, const Digest& digest) {
    lines({key.bosattningskommun, DocumentKind::invoice, ""}).push_back(
        {key, due.quantity, due.amount, std::max(due.visits, 0), digest});
  }

  void credit(const LineKey& key, Sum due, const std::vector<OnInvoice>& invoices) {
    for (auto on = invoices.rbegin(); on != invoices.rend() && !due.amount.is_zero(); ++on) {
      if (on->left.amount <= Money{}) continue;
      const auto part = due.amount < on->left.amount ? due : on->left;
      lines({key.bosattningskommun, DocumentKind::credit_note, on->number}).push_back(
          {key, part.quantity, part.amount, std::max(part.visits, 0), on->tariff_digest});
      due.quantity -= part.quantity;
      due.amount -= part.amount;
      due.visits -= part.visits;
    }
    if (!due.amount.is_zero()) throw std::logic_error("settle: more to credit than the invoices have left");
  }

  SettlementDraft draft(Month month) && {
    SettlementDraft draft{month, {}};
    for (auto& [place, lines_of] : documents_) {
      auto& [kommun, kind, refers_to] = place;
      draft.documents.push_back({kind, kommun, refers_to, std::move(lines_of)});
    }
    return draft;
  }

private:
  std::vector<PricedLine>& lines(DocumentPlace place) { return documents_[std::move(place)]; }
  std::map<DocumentPlace, std::vector<PricedLine>> documents_;
};

}  // namespace

std::vector<PricedLine> claimed_lines(const PricedCase& priced) {
  std::vector<PricedLine> claimed;
  for (const auto& line : priced.lines)
    if (!line.not_paid && !line.line.amount.is_zero()) claimed.push_back(line.line);
  return claimed;
}

SettlementDraft settle(Month month, const std::vector<PricedLine>& claim, std::span<const IssuedLine> issued) {
  auto keys = by_key(issued);
  std::map<LineKey, PricedLine> claimed;
  for (const auto& line : claim) {
    keys.try_emplace(line.key);
    const auto [found, is_new] = claimed.try_emplace(line.key, line);
    if (is_new) continue;
    found->second.quantity += line.quantity;
    found->second.amount += line.amount;
    found->second.visits += line.visits;
  }
  Documents documents;
  for (const auto& [key, before] : keys) {
    if (key.month > month) continue;
    Sum due;
    Digest digest;
    if (const auto now = claimed.find(key); now != claimed.end()) {
      add(due, now->second);
      digest = now->second.tariff_digest;
    }
    due.quantity -= before.sum.quantity;
    due.amount -= before.sum.amount;
    due.visits -= before.sum.visits;
    if (due.amount > Money{}) documents.invoice(key, due, digest);
    if (due.amount < Money{})
      documents.credit(key, {Rational{0} - due.quantity, -due.amount, -due.visits}, before.invoices);
  }
  return std::move(documents).draft(month);
}

}  // namespace hemvist
