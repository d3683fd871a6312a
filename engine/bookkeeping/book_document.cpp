#include "engine/bookkeeping/book_document.hpp"

#include <algorithm>

namespace hemvist {
namespace {

struct ComponentSum {
  std::string component;
  Money amount;
};

std::vector<ComponentSum> sums_of(const Invoice& document) {
  std::vector<ComponentSum> sums;
  for (const auto& line : document.lines) {
    const auto found = std::find_if(sums.begin(), sums.end(), [&](const ComponentSum& sum) { return sum.component == line.article; });
    if (found == sums.end()) sums.push_back({line.article, line.priced.amount});
    else found->amount += line.priced.amount;
  }
  return sums;
}

std::string text_of(const Invoice& document) {
  if (document.kind == DocumentKind::invoice) return "Faktura " + document.number + " " + document.buyer.legal_name;
  auto told = "Kreditnota " + document.number + " " + document.buyer.legal_name;
  if (document.preceding) told += ", avser " + document.preceding->number;
  return told;
}

}  // namespace

Voucher book_document(const Invoice& document, const BookkeepingAccounts& accounts) {
  const bool is_invoice = document.kind == DocumentKind::invoice;
  auto revenue_objects = accounts.objects;
  revenue_objects.push_back(accounts.counterpart);
  const auto total = document.total();
  Voucher voucher{accounts.series, "", document.issue_day, text_of(document), {{accounts.receivable, {accounts.counterpart}, is_invoice ? total : -total, ""}}};
  for (const auto& sum : sums_of(document)) voucher.rows.push_back({accounts.revenue, revenue_objects, is_invoice ? -sum.amount : sum.amount, sum.component});
  return voucher;
}

}  // namespace hemvist
