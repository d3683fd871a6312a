#include "adapters/jobs/import_invoice_response.hpp"

#include <algorithm>

#include "adapters/jobs/file_bytes.hpp"
#include "adapters/jobs/known_party.hpp"
#include "adapters/jobs/row_intake.hpp"
#include "adapters/ubl/read_response.hpp"

namespace hemvist {
namespace {

constexpr std::size_t most_bytes = 5'000'000;

bool is_of(std::string_view address, const Party& party) {
  return address == party.endpoint.id || address == party.organisation_number.digits();
}

// Why the answer is none to us, or none to what was issued.
std::optional<ResponseRefusal> refusal_of(const InvoiceResponse& response, const std::optional<Party>& own, const IssuedDocument* document) {
  if (own && !is_of(response.receiver, *own)) return ResponseRefusal{ResponseFault::annan_mottagare, "ReceiverParty", "Mottagaren är " + response.receiver.substr(0, 40)};
  if (document == nullptr) return ResponseRefusal{ResponseFault::okant_dokument, "DocumentReference", "Numret är " + response.document.substr(0, 40)};
  if (response.document_type != (document->kind == DocumentKind::invoice ? "380" : "381"))
    return ResponseRefusal{ResponseFault::annan_dokumenttyp, "DocumentReference", "Typen är " + response.document_type.substr(0, 40)};
  return std::nullopt;
}

}  // namespace

ImportReport import_invoice_response(Store& store, const std::filesystem::path& path, const ImportRequest& request) try {
  const auto bytes = file_bytes(path, most_bytes);
  const auto response = read_response(bytes);
  if (!response) return unreadable_report(path, sentence(response.error()));
  const auto documents = store.issued_documents();
  const auto found = std::find_if(documents.begin(), documents.end(), [&](const auto& known) { return known.number == response->document; });
  const auto* document = found == documents.end() ? nullptr : &*found;
  if (const auto refusal = refusal_of(*response, known_party(store, request.kommuner, store.kommun(), request.today), document))
    return unreadable_report(path, sentence(*refusal));

  ImportReport report;
  report.file = path;
  const auto buyer = known_party(store, request.kommuner, document->buyer, request.today);
  if (!buyer || !is_of(response->sender, *buyer))
    report.warnings.push_back("Svaret är avsänt från " + response->sender + ", som inte är den adress som är registrerad för köparen.");
  auto session = store.begin_import({"fakturasvar", path.filename().string(), request.user, request.today});
  session.keep_bytes(bytes);
  const auto event = event_of(*response);
  const auto admitted = session.add_event(event);
  if (admitted.verdict == EventVerdict::refused) return unreadable_report(path, std::string{advice(admitted.fault)});
  report.add(admitted.verdict == EventVerdict::new_event ? RowVerdict::ny : RowVerdict::oforandrad);
  report.warnings.push_back("Svar på " + event.document + ": " + event.code + ", " + std::string{meaning(response->code)} + "." +
                            (event.sentence.empty() ? "" : " " + event.sentence));
  session.commit(report.counts());
  return report;
} catch (const std::system_error&) {
  return unreadable_report(path, cannot_be_read(path));
}

}  // namespace hemvist
