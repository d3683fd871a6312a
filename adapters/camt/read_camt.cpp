#include "adapters/camt/read_camt.hpp"

#include <algorithm>
#include <array>

#include "adapters/xml/parse_untrusted_xml.hpp"
#include "adapters/xml/xml_tree.hpp"
#include "engine/values/month.hpp"

namespace hemvist {
namespace {

constexpr std::size_t most_bytes = 20'000'000;
constexpr std::array<std::string_view, 3> versions{"urn:iso:std:iso:20022:tech:xsd:camt.054.001.02", "urn:iso:std:iso:20022:tech:xsd:camt.054.001.04",
                                                   "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"};

// Leaves the reading of a file at its first fault.
struct Refused {
  PaymentFileRefusal refusal;
};

[[noreturn]] void refuse(PaymentFileFault fault, std::string place, std::string detail = {}) {
  throw Refused{{fault, std::move(place), std::move(detail)}};
}

PaymentFileFault fault_of(XmlFault fault) {
  switch (fault) {
    case XmlFault::too_large: return PaymentFileFault::for_stor;
    case XmlFault::doctype: return PaymentFileFault::doctype;
    case XmlFault::broken: return PaymentFileFault::trasig_xml;
    case XmlFault::too_deep: return PaymentFileFault::for_djup;
  }
  return PaymentFileFault::trasig_xml;
}

Money amount_in(const pugi::xml_node& at, const std::string& place) {
  if (!at) refuse(PaymentFileFault::saknas, place, "Amt saknas");
  if (const std::string currency = at.attribute("Ccy").value(); currency != "SEK")
    refuse(PaymentFileFault::fel_valuta, place, "Valutan är " + (currency.empty() ? "inte sagd" : currency.substr(0, 10)));
  auto written = text_of(at);
  // Five decimals are allowed by the form; kronor have two.
  if (const auto point = written.find('.'); point != std::string::npos)
    while (written.size() > point + 3 && written.back() == '0') written.pop_back();
  const auto amount = written.find(',') == std::string::npos ? Money::parse(written) : std::nullopt;
  if (!amount) refuse(PaymentFileFault::fel_varde, place, "Amt är \"" + written.substr(0, 40) + "\"");
  return *amount;
}

bool is_credit(const pugi::xml_node& of, const std::string& place) {
  const auto word = text_at(of, {"CdtDbtInd"});
  if (word == "CRDT") return true;
  if (word == "DBIT") return false;
  refuse(word.empty() ? PaymentFileFault::saknas : PaymentFileFault::fel_varde, place, "CdtDbtInd är \"" + word.substr(0, 40) + "\"");
}

Day booking_day(const pugi::xml_node& entry, const std::string& place) {
  const auto booked = child_at(entry, {"BookgDt"});
  auto written = text_at(booked, {"Dt"});
  if (written.empty()) written = text_at(booked, {"DtTm"}).substr(0, 10);
  if (written.empty()) refuse(PaymentFileFault::saknas, place, "BookgDt saknas");
  const auto day = parse_day(written.substr(0, 10));
  if (!day) refuse(PaymentFileFault::fel_varde, place, "BookgDt är \"" + written.substr(0, 40) + "\"");
  return *day;
}

// Every OCR and free text that the payer gave.
std::string reference_in(const pugi::xml_node& transaction) {
  std::string reference;
  const auto add = [&](const std::string& text) {
    if (!text.empty()) reference += (reference.empty() ? "" : ", ") + text;
  };
  for (const auto& said : children_of(transaction, "RmtInf")) {
    for (const auto& structured : children_of(said, "Strd")) add(text_at(structured, {"CdtrRefInf", "Ref"}));
    for (const auto& free : children_of(said, "Ustrd")) add(text_of(free));
  }
  return reference;
}

std::string account_digits(const pugi::xml_node& account) {
  const auto other = child_at(account, {"Id", "Othr"});
  const auto scheme = text_at(other, {"SchmeNm", "Prtry"});
  if (scheme != "BGNR" && scheme != "PGNR") return {};
  auto digits = text_at(other, {"Id"});
  std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

std::string payer_in(const pugi::xml_node& transaction) {
  auto name = text_at(transaction, {"RltdPties", "Dbtr", "Nm"});
  return name.empty() ? text_at(transaction, {"RltdPties", "Dbtr", "Pty", "Nm"}) : name;
}

// Where a transaction stands in its entry.
struct Part {
  std::size_t number;
  std::size_t count;
};

std::optional<std::string> bank_name(const pugi::xml_node& transaction, const std::string& of_entry, Part part, Day day, Money amount) {
  const auto references = child_at(transaction, {"Refs"});
  if (auto own = text_at(references, {"AcctSvcrRef"}); !own.empty() && (own != of_entry || part.count == 1)) return own;
  if (!of_entry.empty()) return part.count == 1 ? of_entry : of_entry + "." + std::to_string(part.number);
  // Another payer, or the same on another day, may call a payment the same.
  for (const auto* name : {"EndToEndId", "InstrId"})
    if (const auto given = text_at(references, {name}); !given.empty() && given != "NOTPROVIDED")
      return given + "/" + to_text(day) + "/" + std::to_string(amount.ore());
  return std::nullopt;
}

class NotificationReader {
public:
  PaymentFile read(const pugi::xml_node& root) {
    const auto message = child_at(root, {"BkToCstmrDbtCdtNtfctn"});
    if (!message) refuse(PaymentFileFault::saknas, "Document", "BkToCstmrDbtCdtNtfctn saknas");
    const auto notifications = children_of(message, "Ntfctn");
    if (notifications.empty()) refuse(PaymentFileFault::saknas, "BkToCstmrDbtCdtNtfctn", "Ntfctn saknas");
    for (const auto& notification : notifications) {
      account_ = account_digits(child_at(notification, {"Acct"}));
      for (const auto& entry : children_of(notification, "Ntry")) read_entry(entry);
    }
    return std::move(file_);
  }

private:
  void read_entry(const pugi::xml_node& entry) {
    const auto place = "Ntry " + std::to_string(++entries_);
    const auto amount = amount_in(child_at(entry, {"Amt"}), place);
    const bool credit = is_credit(entry, place);
    auto status = text_at(entry, {"Sts", "Cd"});
    if (status.empty()) status = text_at(entry, {"Sts"});
    if (status == "PDNG" || status == "INFO" || status == "FUTR") {
      ++file_.not_booked;
      return;
    }
    if (status != "BOOK")
      refuse(status.empty() ? PaymentFileFault::saknas : PaymentFileFault::fel_varde, place, "Sts är \"" + status.substr(0, 40) + "\"");
    const auto day = booking_day(entry, place);
    std::vector<pugi::xml_node> transactions;
    for (const auto& details : children_of(entry, "NtryDtls"))
      for (const auto& transaction : children_of(details, "TxDtls")) transactions.push_back(transaction);
    if (transactions.empty()) transactions.push_back(entry);
    const auto of_entry = text_at(entry, {"AcctSvcrRef"});
    Money sum;
    for (std::size_t i = 0; i < transactions.size(); ++i) {
      const auto& transaction = transactions[i];
      const auto at = transactions.size() == 1 ? place : place + ", TxDtls " + std::to_string(i + 1);
      const bool comes_in = child_at(transaction, {"CdtDbtInd"}) ? is_credit(transaction, at) : credit;
      const auto part = transactions.size() == 1 && !amount_of(transaction) ? amount : amount_in(amount_of(transaction), at);
      const auto signed_part = comes_in ? part : -part;
      sum += signed_part;
      if (part.is_zero()) continue;
      IncomingPayment payment{0, PaymentSource::camt054, bank_name(transaction, of_entry, {i + 1, transactions.size()}, day, signed_part), day, signed_part,
                              reference_in(transaction), payer_in(transaction)};
      auto to_account = account_digits(child_at(transaction, {"RltdPties", "CdtrAcct"}));
      file_.payments.push_back({std::move(payment), to_account.empty() ? account_ : std::move(to_account)});
    }
    if (sum != (credit ? amount : -amount))
      refuse(PaymentFileFault::fel_summa, place, "Amt är " + to_decimal_text(amount) + ", delarna är tillsammans " + to_decimal_text(credit ? sum : -sum));
  }

  static pugi::xml_node amount_of(const pugi::xml_node& transaction) {
    const auto own = child_at(transaction, {"Amt"});
    return own ? own : child_at(transaction, {"AmtDtls", "TxAmt", "Amt"});
  }

  PaymentFile file_;
  std::string account_;
  std::size_t entries_ = 0;
};

}  // namespace

bool looks_like_xml(std::string_view bytes) {
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  const auto first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && bytes[first] == '<';
}

tl::expected<PaymentFile, PaymentFileRefusal> read_camt(std::string_view bytes) try {
  if (bytes.empty()) refuse(PaymentFileFault::ar_tom, "");
  const auto document = parse_untrusted_xml(bytes, most_bytes);
  if (!document) refuse(fault_of(document.error()), "");
  const auto root = document->document_element();
  const auto version = namespace_of(root);
  if (local_name(root) != "Document" || std::find(versions.begin(), versions.end(), version) == versions.end())
    refuse(PaymentFileFault::okand_form, "", "Filen är " + std::string{local_name(root)}.substr(0, 40) + " " + version.substr(0, 80));
  return NotificationReader{}.read(root);
} catch (const Refused& stopped) {
  return tl::make_unexpected(stopped.refusal);
}

}  // namespace hemvist
