#include "adapters/jobs/write_letters.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

#include "adapters/crypto/digest_of.hpp"
#include "adapters/jobs/identity_in_document.hpp"
#include "adapters/jobs/known_party.hpp"
#include "adapters/jobs/price_month.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "adapters/jobs/write_file.hpp"
#include "adapters/pdf/count_pages.hpp"
#include "adapters/pdf/write_letter_pdf.hpp"
#include "engine/letters/cover_letter.hpp"
#include "engine/letters/letter_guard.hpp"
#include "engine/letters/reminder.hpp"
#include "engine/letters/request_for_level.hpp"

namespace hemvist {
namespace {

Party own_party(const Store& store, const RuleBook& standing, Day day) {
  auto party = party_of(store, standing, store.kommun(), day);
  if (!party) throw std::logic_error("write_letters: the store is of no kommun");
  return *std::move(party);
}

std::vector<Unpriced> unpriced_of(const Store& store, const RuleBook& standing, KommunCode kommun, Day day) {
  const auto fact = store.last_fact();
  const auto rules = rule_book_of(standing, store, fact);
  const CasePricer pricer{rules};
  std::vector<Unpriced> unpriced;
  for_each_priced_case(store, pricer, fact, Month::of(day), [&](CaseRecords&& records, PricedCase&& priced) {
    if (records.decisions.front().bosattningskommun != kommun) return;
    unpriced.insert(unpriced.end(), std::make_move_iterator(priced.unpriced.begin()), std::make_move_iterator(priced.unpriced.end()));
  });
  return unpriced;
}

WrittenLetter written(const Store& store, const Letter& letter, const std::filesystem::path& path) {
  if (const auto leaks = identity_leaks(letter, store.known_identities()); !leaks.empty()) throw IdentityInDocument{leak_sentence("Inget skrevs: brevet", leaks.front())};
  write_file(path, write_letter_pdf(letter));
  return {letter, path};
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  if (!file) throw std::system_error{std::make_error_code(std::errc::no_such_file_or_directory), path.string()};
  return {std::istreambuf_iterator<char>{file}, {}};
}

// What was made at issue, by its beginning and end: "fakturaunderlag-2024-00001.csv".
const OutFile* made_at_issue(const std::vector<OutFile>& files, std::string_view ending) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const OutFile& file) {
    return file.file_name.starts_with("fakturaunderlag-") && file.file_name.ends_with(ending);
  });
  return found == files.end() ? nullptr : &*found;
}

int rows_below_heading(const std::string& csv) { return static_cast<int>(std::max<std::ptrdiff_t>(std::count(csv.begin(), csv.end(), '\n') - 1, 0)); }

}  // namespace

std::string_view sentence(LetterRefusal refusal) {
  switch (refusal) {
    case LetterRefusal::nothing_to_ask: return "Inget är oprissat som kommunen kan svara på. Inget brev behövs.";
    case LetterRefusal::unknown_document: return "Det finns ingen utställd faktura med det numret.";
    case LetterRefusal::not_an_invoice: return "Numret är en kreditnotas. Följebrevet hör till underlaget till en faktura.";
    case LetterRefusal::no_underlag: return "Fakturan har inget fakturaunderlag i lagret. Ange filen som ska skickas med --underlag.";
  }
  return {};
}

std::optional<Party> party_of(const Store& store, const RuleBook& standing, KommunCode kommun, Day day) {
  return known_party(store, rule_book_of(standing, store, store.last_fact()).kommuner, kommun, day);
}

tl::expected<WrittenLetter, LetterRefusal> write_level_request(const Store& store, const RuleBook& standing, const Party& kommun,
                                                               const std::filesystem::path& folder, Day day) {
  const auto letter = request_for_level(own_party(store, standing, day), kommun, day, unpriced_of(store, standing, kommun.kommun, day), standing.law);
  if (!letter) return tl::make_unexpected(LetterRefusal::nothing_to_ask);
  return written(store, *letter, folder / ("begaran-niva-" + kommun.kommun.text() + ".pdf"));
}

tl::expected<WrittenLetter, LetterRefusal> write_cover_letter(const Store& store, const RuleBook& standing, const std::string& number,
                                                              const std::filesystem::path& underlag, const std::filesystem::path& folder, Day day) {
  const auto run = store.run_of_document(number);
  if (!run) return tl::make_unexpected(LetterRefusal::unknown_document);
  const auto index = static_cast<std::size_t>(std::find(run->numbers.begin(), run->numbers.end(), number) - run->numbers.begin());
  const auto& document = run->draft.documents.at(index);
  if (document.kind != DocumentKind::invoice) return tl::make_unexpected(LetterRefusal::not_an_invoice);

  SentUnderlag sent{number, "F-" + number, "", {}, 0, 0};
  const auto files = store.files_of_document(number);
  std::string csv;
  if (!underlag.empty()) {
    csv = bytes_of(underlag);
    sent.file_name = underlag.filename().string();
  } else if (const auto* made = made_at_issue(files, ".csv")) {
    csv = made->bytes;
    sent.file_name = made->file_name;
    if (const auto* pdf = made_at_issue(files, ".pdf")) sent.pages = count_pages(pdf->bytes);
  } else {
    return tl::make_unexpected(LetterRefusal::no_underlag);
  }
  sent.digest = digest_of(csv);
  sent.rows = rows_below_heading(csv);
  const auto recipient = party_of(store, standing, document.bosattningskommun, day);
  if (!recipient) throw std::logic_error("write_cover_letter: an unknown kommun in the store");
  return written(store, cover_letter(own_party(store, standing, day), *recipient, day, sent, standing.law), folder / ("foljebrev-" + number + ".pdf"));
}

WrittenLetter write_reminder(const Store& store, const Reminder& reminder, const LawBook& law, const std::filesystem::path& folder) {
  const auto& document = reminder.invoice;
  const auto& state = reminder.state;
  const UnpaidInvoice unpaid{document.number, document.issue_day, document.due, state.total, state.credited, state.paid,
                             state.left - state.undisputed_left, state.interest, document.late_interest};
  return written(store, hemvist::reminder(reminder.seller.value(), reminder.buyer.value(), reminder.day, unpaid, law), folder / ("paminnelse-" + document.number + "-" + std::to_string(reminder.number) + ".pdf"));
}

}  // namespace hemvist
