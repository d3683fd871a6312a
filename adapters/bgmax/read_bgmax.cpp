#include "adapters/bgmax/read_bgmax.hpp"

#include <algorithm>
#include <charconv>

namespace hemvist {
namespace {

constexpr std::size_t most_bytes = 20'000'000;
constexpr std::size_t record_width = 80;
constexpr std::string_view opening = "01BGMAX ";

struct Refused {
  PaymentFileRefusal refusal;
};

// One record; positions count from 1, as the layout does.
class BgMaxRecord {
public:
  BgMaxRecord(std::string line, std::size_t number) : line_{std::move(line)}, number_{number} { line_.resize(std::max(line_.size(), record_width), ' '); }

  std::string_view code() const { return field(1, 2); }
  std::string_view field(std::size_t first, std::size_t last) const { return std::string_view{line_}.substr(first - 1, last - first + 1); }
  std::string_view trimmed(std::size_t first, std::size_t last) const {
    auto text = field(first, last);
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return text.substr(0, text.find_last_not_of(' ') + 1);
  }
  std::string text(std::size_t first, std::size_t last) const {
    std::string utf8;
    for (const char c : trimmed(first, last)) {
      const auto letter = static_cast<unsigned char>(c);
      if (letter < 0x80) utf8 += c;
      else utf8 += {static_cast<char>(0xc0U | (letter >> 6U)), static_cast<char>(0x80U | (letter & 0x3fU))};
    }
    return utf8;
  }
  std::int64_t number(std::size_t first, std::size_t last, std::string_view name) const {
    const auto digits = field(first, last);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || value < 0 || digits.front() == '-')
      refuse(PaymentFileFault::fel_varde, std::string{name} + " är \"" + text(first, last) + "\"");
    return value;
  }
  Money amount(std::size_t first, std::size_t last) const {
    const auto ore = number(first, last, "Beloppet");
    if (ore > 1'000'000'000'000'000) refuse(PaymentFileFault::fel_varde, "Beloppet är " + text(first, last));
    return Money::from_ore(ore);
  }
  std::string digits_without_zeros(std::size_t first, std::size_t last) const {
    auto digits = trimmed(first, last);
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return std::string{digits};
  }
  [[noreturn]] void refuse(PaymentFileFault fault, std::string detail = {}) const {
    throw Refused{{fault, "rad " + std::to_string(number_), std::move(detail)}};
  }

private:
  std::string line_;
  std::size_t number_;
};

struct Counts {
  std::int64_t payments = 0, deductions = 0, references = 0, deposits = 0;
};

class BgMaxReader {
public:
  void read(const BgMaxRecord& record) {
    const auto code = record.code();
    if (is_ended_) record.refuse(PaymentFileFault::fel_ordning, "Slutposten har redan kommit");
    if (!is_started_) return start(record);
    if (code == "05") return open_section(record);
    if (code == "70") return end(record);
    if (code == "01") record.refuse(PaymentFileFault::fel_ordning, "En andra startpost");
    if (!is_in_section_) record.refuse(PaymentFileFault::fel_ordning, "Ingen öppningspost (05) har kommit");
    if (code == "20" || code == "21") return add_payment(record);
    if (code == "15") return deposit(record);
    if (waiting_.empty()) record.refuse(PaymentFileFault::fel_ordning, "Ingen betalningspost står före");
    auto& payment = waiting_.back().payment;
    if (code == "22" || code == "23") {
      ++counts_.references;
      add_reference(payment, record.text(13, 37));
    } else if (code == "25") {
      add_reference(payment, record.text(3, 52));
    } else if (code == "26") {
      payment.payer = record.text(3, 37);
      if (const auto extra = record.text(38, 72); !extra.empty()) payment.payer += " " + extra;
    } else if (code != "27" && code != "28" && code != "29") {
      record.refuse(PaymentFileFault::okand_post, "Transaktionskoden är \"" + record.text(1, 2) + "\"");
    }
  }

  PaymentFile finish() && {
    if (!is_ended_) throw Refused{{PaymentFileFault::saknas, "", "Slutposten (70) saknas"}};
    return std::move(file_);
  }

private:
  void start(const BgMaxRecord& record) {
    if (record.code() != "01" || record.trimmed(3, 22) != "BGMAX") record.refuse(PaymentFileFault::okand_form, "Startposten (01 BGMAX) saknas");
    if (record.field(23, 24) != "01") record.refuse(PaymentFileFault::okand_form, "Layoutens version är \"" + record.text(23, 24) + "\"");
    if (record.field(45, 45) == "T") record.refuse(PaymentFileFault::provfil);
    is_started_ = true;
  }

  void open_section(const BgMaxRecord& record) {
    close_section(record);
    if (record.field(23, 25) != "SEK") record.refuse(PaymentFileFault::fel_valuta, "Valutan är \"" + record.text(23, 25) + "\"");
    account_ = record.digits_without_zeros(3, 12);
    if (account_.empty()) account_ = record.digits_without_zeros(13, 22);
    if (account_.empty()) record.refuse(PaymentFileFault::saknas, "Mottagarens bankgiro saknas");
    is_in_section_ = true;
  }

  void close_section(const BgMaxRecord& record) const {
    if (!waiting_.empty()) record.refuse(PaymentFileFault::saknas, "Insättningsposten (15) saknas");
  }

  void add_payment(const BgMaxRecord& record) {
    const bool is_payment = record.code() == "20";
    ++(is_payment ? counts_.payments : counts_.deductions);
    const auto amount = record.amount(38, 55);
    const auto serial = record.digits_without_zeros(58, 69);
    // Its day comes with the deposit.
    IncomingPayment payment{0, PaymentSource::bgmax, std::nullopt, Day{}, is_payment ? amount : -amount, record.text(13, 37), ""};
    if (!serial.empty()) payment.bank_id = serial;
    waiting_.push_back({std::move(payment), account_});
  }

  static void add_reference(IncomingPayment& payment, const std::string& text) {
    if (!text.empty()) payment.reference += (payment.reference.empty() ? "" : ", ") + text;
  }

  void deposit(const BgMaxRecord& record) {
    ++counts_.deposits;
    if (record.field(69, 71) != "SEK") record.refuse(PaymentFileFault::fel_valuta, "Valutan är \"" + record.text(69, 71) + "\"");
    const auto written = record.field(38, 45);
    const auto day = parse_day(std::string{written.substr(0, 4)} + "-" + std::string{written.substr(4, 2)} + "-" + std::string{written.substr(6)});
    if (!day) record.refuse(PaymentFileFault::fel_varde, "Betalningsdagen är \"" + record.text(38, 45) + "\"");
    const auto count = record.number(72, 79, "Antalet");
    if (count != static_cast<std::int64_t>(waiting_.size()))
      record.refuse(PaymentFileFault::fel_antal, "Insättningen säger " + std::to_string(count) + " betalningar, filen har " + std::to_string(waiting_.size()));
    Money sum;
    for (const auto& [payment, account] : waiting_) sum += payment.amount;
    if (const auto said = record.amount(51, 68); sum != said)
      record.refuse(PaymentFileFault::fel_summa, "Insättningen är " + to_decimal_text(said) + ", betalningarna är tillsammans " + to_decimal_text(sum));
    for (auto& reported : waiting_) {
      reported.payment.day = *day;
      if (reported.payment.bank_id) reported.payment.bank_id = "BG" + reported.to_account + "/" + to_text(*day) + "/" + *reported.payment.bank_id;
      if (!reported.payment.amount.is_zero()) file_.payments.push_back(std::move(reported));
    }
    waiting_.clear();
  }

  void end(const BgMaxRecord& record) {
    close_section(record);
    const auto check = [&](std::size_t first, std::size_t last, std::int64_t counted, std::string_view what) {
      if (const auto said = record.number(first, last, "Antalet"); said != counted)
        record.refuse(PaymentFileFault::fel_antal, "Slutposten säger " + std::to_string(said) + " " + std::string{what} + ", filen har " + std::to_string(counted));
    };
    check(3, 10, counts_.payments, "betalningsposter");
    check(11, 18, counts_.deductions, "avdragsposter");
    check(19, 26, counts_.references, "extra referensposter");
    check(27, 34, counts_.deposits, "insättningsposter");
    is_ended_ = true;
  }

  PaymentFile file_;
  std::vector<ReportedPayment> waiting_;  // until their deposit
  std::string account_;
  Counts counts_;
  bool is_started_ = false, is_in_section_ = false, is_ended_ = false;
};

void check_letters(const std::string& line, std::size_t number) {
  const auto place = "rad " + std::to_string(number);
  if (line.size() > record_width) throw Refused{{PaymentFileFault::fel_tecken, place, "Raden är längre än 80 tecken"}};
  if (std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7f; }))
    throw Refused{{PaymentFileFault::fel_tecken, place, ""}};
}

}  // namespace

bool looks_like_bgmax(std::string_view bytes) { return bytes.starts_with(opening); }

tl::expected<PaymentFile, PaymentFileRefusal> read_bgmax(std::string_view bytes) try {
  if (bytes.empty()) throw Refused{{PaymentFileFault::ar_tom, "", ""}};
  if (bytes.size() > most_bytes) throw Refused{{PaymentFileFault::for_stor, "", ""}};
  BgMaxReader reader;
  for (std::size_t number = 1; !bytes.empty(); ++number) {
    const auto end = std::min(bytes.find('\n'), bytes.size());
    std::string line{bytes.substr(0, end)};
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (!line.empty() && line.back() == '\r') line.pop_back();
    check_letters(line, number);
    if (line.find_first_not_of(' ') == std::string::npos) continue;
    reader.read({std::move(line), number});
  }
  return std::move(reader).finish();
} catch (const Refused& stopped) {
  return tl::make_unexpected(stopped.refusal);
}

}  // namespace hemvist
