#pragma once
// How the own office wants it where law leaves it open: attest, how documents are made, deadlines, accounts. Every default is stated here.
#include <optional>
#include <string>
#include <vector>

#include "engine/values/money.hpp"

namespace hemvist {

enum class DocumentPer { bosattningskommun, arende };

// A part of the code string of the bookkeeping: {"1", "Ansvar", "7400"}.
struct BookkeepingObject {
  std::string dimension;         // number in SIE: 1 kostnadsställe, 20 and above free
  std::string dimension_name;    // "Ansvar"
  std::string object;            // "7400"
  std::string object_name = {};  // "Äldreomsorg"; empty: the bookkeeping knows it
};

// Where issued documents are booked. Without accounts no voucher is made, and issue says so.
struct BookkeepingAccounts {
  std::string series = "IK";
  std::string receivable;      // kundfordran: "1510"
  std::string revenue;         // intäkt: "3610"
  BookkeepingObject counterpart{"21", "Motpart", "82", "Kommuner"};  // motpart, on every row
  std::vector<BookkeepingObject> objects{};  // on every revenue row
};

struct OfficeSettings {
  Money smallest_amount;                        // below it the documents to a kommun wait for the next month; 0: none wait
  DocumentPer document_per = DocumentPer::bosattningskommun;  // of invoices; a credit note follows the invoice it corrects
  int payment_days = 30;
  bool late_interest = false;                   // R14: the invoice says that referensränta + 8 points is charged
  int underlag_day = 5;                         // R12: the day of the next month by which a month should be settled
  int series_days = 5;                          // that many days in a row with visits make a daily series, whose gaps are told
  int stay_warning_days = 30;                   // R6: so many days before six months a stay is warned of
  std::optional<int> claim_days;                // fordran inom: no national deadline is known
  std::optional<int> objection_days;            // invändning inom: the same
  std::optional<BookkeepingAccounts> accounts;
};

}  // namespace hemvist
