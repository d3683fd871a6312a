#pragma once
// A verifikation of the bookkeeping: rows with account and code parts that sum to nothing.
#include <string>
#include <vector>

#include "engine/rules/office_settings.hpp"
#include "engine/values/month.hpp"

namespace hemvist {

struct VoucherRow {
  std::string account;
  std::vector<BookkeepingObject> objects;  // one of a dimension at most
  Money amount;      // debit positive, credit negative
  std::string text;  // without identity
};

struct Voucher {
  std::string series;
  std::string number;  // empty: the receiving system numbers
  Day day;
  std::string text;    // "Faktura 2025-00001 Granbacka kommun"
  std::vector<VoucherRow> rows;
};

}  // namespace hemvist
