#include "adapters/jobs/row_intake.hpp"

namespace hemvist {
namespace {

// What the store has room for.
constexpr std::size_t most_sentence_bytes = 1900;
constexpr std::size_t most_column_bytes = 200;
constexpr std::size_t chunk_bytes = 256 * 1024;

std::string joined_sentences(std::span<const RowFinding> findings) {
  std::string joined;
  for (const auto& finding : findings) {
    const auto one = sentence(finding);
    if (joined.size() + one.size() > most_sentence_bytes) return joined + " Raden har fler fel än dessa.";
    joined += (joined.empty() ? "" : " ") + one;
  }
  return joined;
}

std::string file_name(const std::filesystem::path& path) { return path.filename().string(); }

}  // namespace

tl::expected<DelimitedFile, std::string> open_csv(const std::filesystem::path& path) {
  if (normalise_column(path.extension().string()) == ".xlsx")
    return tl::unexpected(std::string{"Excelfiler läses inte in. Spara bladet som CSV UTF-8 och läs in den filen."});
  auto file = DelimitedFile::open(path);
  if (!file) return tl::unexpected(sentence(file.error()));
  return std::move(*file);
}

std::string sentences(std::span<const CsvFault> faults) {
  std::string joined;
  for (const auto& fault : faults) joined += (joined.empty() ? "" : " ") + sentence(fault);
  return joined;
}

std::string cannot_be_read(const std::filesystem::path& path) {
  return sentence(CsvFault{CsvFault::Code::unreadable, path.string()});
}

std::unordered_set<std::string> names_of_cases(const Store& store) {
  std::unordered_set<std::string> names;
  for (const auto& [arende, kommun] : store.known_cases()) names.insert(arende.text());
  return names;
}

RowIntake::RowIntake(Store& store, std::string_view kind, const std::filesystem::path& path, const ImportRequest& request,
                     DelimitedFile file, const std::vector<std::string>& unknown_columns)
    : path_{path},
      request_{request},
      file_{std::move(file)},
      session_{store.begin_import({std::string{kind}, file_name(path), request.user, request.today})},
      rejected_file_{path, file_.header(), file_.delimiter()} {
  report_.file = path;
  for (const auto& name : unknown_columns)
    if (!is_rejection_column(name)) report_.unknown_columns.push_back(name);
}

RowIntake::ToldRow& RowIntake::tell(const CsvRow& row) {
  raws_ += row.raw;
  return told_.emplace_back(ToldRow{row.line, raws_.size()});
}

void RowIntake::reject_broken(const CsvRow& row) {
  auto& told = tell(row);
  told.is_broken = true;
  const auto at = row.fault->column;
  const auto& header = file_.header();
  const bool is_named = at <= header.size() && header[at - 1].size() <= most_column_bytes;
  const auto column = is_named ? header[at - 1] : "kolumn " + std::to_string(at);
  told.rejection = {row.line, column, std::string{code_text(RowCode::trasig_rad)}, sentence(*row.fault), ""};
}

void RowIntake::reject(const CsvRow& row, std::span<const RowFinding> findings) {
  const auto& first = findings.front();
  tell(row).rejection = {row.line, first.column, std::string{code_text(first.code)}, joined_sentences(findings), ""};
}

void RowIntake::hold(const CsvRow& row) { tell(row); }

void RowIntake::settle(std::span<const RowResult> results) {
  std::vector<RejectedRow> rejected;
  std::size_t raw_begin = 0;
  auto result = results.begin();
  for (auto& told : told_) {
    auto verdict = RowVerdict::avvisad;
    auto& rejection = told.rejection;
    if (rejection.code.empty()) {
      verdict = result->verdict;
      if (const auto& finding = result->finding)
        rejection = {told.line, finding->column, std::string{code_text(finding->code)}, sentence(*finding), ""};
      ++result;
    }
    report_.add(verdict);
    if (!rejection.code.empty()) {
      rejection.raw = raws_.substr(raw_begin, told.raw_end - raw_begin);
      ++report_.rejections[rejection.code];
      rejected_file_.add(rejection, told.is_broken);
      rejected.push_back(std::move(rejection));
    }
    raw_begin = told.raw_end;
  }
  session_->keep_rejected(rejected);
  told_.clear();
  raws_.clear();
  if (request_.progress) request_.progress(report_.read());
}

ImportReport RowIntake::finish() {
  const bool some_rejected = report_.rejected() > 0;
  if (some_rejected) report_.outcome = ImportOutcome::some_rejected;
  report_.is_undone = some_rejected && request_.all_or_nothing;
  if (report_.is_undone) {
    session_.reset();
  } else {
    keep_bytes();
    session_->commit(report_.counts());
  }
  if (rejected_file_.keep()) {
    report_.rejected_file = rejected_file_.path();
  } else if (some_rejected) {
    report_.rejected_file_fault = "Filen " + file_name(rejected_file_.path()) +
                                  " med de avvisade raderna kunde inte skrivas. Kontrollera att du får skriva i mappen och att disken inte är full.";
    if (!report_.is_undone) report_.rejected_file_fault += " Raderna finns kvar i lagret.";
  }
  return std::move(report_);
}

void RowIntake::keep_bytes() {
  ByteSource source{path_};
  std::string chunk(chunk_bytes, '\0');
  while (const auto size = source.read(chunk.data(), chunk.size())) session_->keep_bytes(std::string_view{chunk}.substr(0, size));
}

}  // namespace hemvist
