#include "adapters/jobs/import_payments.hpp"

#include "adapters/bgmax/read_bgmax.hpp"
#include "adapters/camt/read_camt.hpp"
#include "adapters/jobs/file_bytes.hpp"
#include "adapters/jobs/row_intake.hpp"

namespace hemvist {
namespace {

constexpr std::size_t most_bytes = 20'000'000;
constexpr std::string_view other_account = "annat_konto";

tl::expected<PaymentFile, PaymentFileRefusal> read_payments(std::string_view bytes) {
  if (bytes.empty()) return tl::make_unexpected(PaymentFileRefusal{PaymentFileFault::ar_tom, "", ""});
  if (looks_like_bgmax(bytes)) return read_bgmax(bytes);
  if (looks_like_xml(bytes)) return read_camt(bytes);
  return tl::make_unexpected(PaymentFileRefusal{PaymentFileFault::okand_form, "", ""});
}

std::string told(const IncomingPayment& payment) {
  return to_text(payment.day) + " " + to_swedish_text(payment.amount) + " kr" + (payment.reference.empty() ? "" : ", referens \"" + payment.reference + "\"");
}

}  // namespace

ImportReport import_payments(Store& store, const std::filesystem::path& path, const ImportRequest& request) try {
  const auto bytes = file_bytes(path, most_bytes);
  auto file = read_payments(bytes);
  if (!file) return unreadable_report(path, sentence(file.error()));
  name_payments(file->payments);

  ImportReport report;
  report.file = path;
  const auto own = store.party(store.kommun());
  const auto account = own && own->account ? own->account->digits : std::string{};
  if (account.empty()) report.warnings.push_back("Inget eget bankgiro eller plusgiro är registrerat, så det går inte att se om betalningarna kom till rätt konto.");
  std::vector<ReportedPayment> taken;
  for (auto& payment : file->payments) {
    if (!account.empty() && !payment.to_account.empty() && payment.to_account != account) {
      report.add(RowVerdict::avvisad);
      ++report.rejections[std::string{other_account}];
      report.faults.push_back(told(payment.payment) + ": kom till konto " + payment.to_account + ", inte det egna " + account + ". Tas inte in.");
    } else {
      taken.push_back(std::move(payment));
    }
  }
  if (file->not_booked > 0) report.warnings.push_back("Betalningar som bara är aviserade: " + std::to_string(file->not_booked) + ". De tas in när banken har bokfört dem.");

  auto session = store.begin_import({"betalningar", path.filename().string(), request.user, request.today});
  session.keep_bytes(bytes);
  const auto results = session.add_payments(taken);
  for (std::size_t i = 0; i < results.size(); ++i) {
    const auto& [is_new, number, matched] = results[i];
    report.add(is_new ? RowVerdict::ny : RowVerdict::oforandrad);
    if (matched.reason != Unplaced::nothing)
      report.warnings.push_back("Betalning " + std::to_string(number) + ", " + told(taken[i].payment) + ": " + to_swedish_text(matched.unplaced) +
                                " kr är inte placerade. " + std::string{advice(matched.reason)});
  }
  report.is_undone = request.all_or_nothing && report.rejected() > 0;
  if (report.rejected() > 0) report.outcome = ImportOutcome::some_rejected;
  if (!report.is_undone) session.commit(report.counts());
  return report;
} catch (const std::system_error&) {
  return unreadable_report(path, cannot_be_read(path));
}

}  // namespace hemvist
