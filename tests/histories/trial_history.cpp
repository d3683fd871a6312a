#include "tests/histories/trial_history.hpp"

#include <array>

#include "adapters/jobs/import_rules.hpp"
#include "tests/catch.hpp"

namespace hemvist {
namespace {

const Month last_month = *Month::parse("2025-11");

// Two ärenden in two kommuner; the second kommun's level is not known from the beginning.
constexpr std::array<const char*, 2> arenden{"BO-1", "BO-2"};
constexpr std::array<const char*, 2> kommuner_of_arenden{"9902", "9903"};
constexpr std::array<const char*, 2> persons{"194107149207;", ";gäst-2"};
constexpr std::array<const char*, 4> visit_insatser{"tillsyn", "natthjälp", "städ", "promenad"};

std::string two_digits(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string level_text(unsigned kommun, unsigned price, bool retroactive) {
  const auto version = [](const std::string& from, unsigned kr) {
    return "  - gäller_från: " + from + "\n    källa: {text: Påhittad}\n    komponenter:\n"
           "      - {id: hemtjänst, insats: [omvårdnad], mängd: utförd_tid, bemanning: per_person, per: timme, priser: [{kr: " + std::to_string(kr) + "}]}\n"
           "      - {id: städ, insats: [service], mängd: schablontid, schablon: {service: 96}, per: timme, priser: [{kr: 382}]}\n"
           "      - {id: bomtid, insats: [omvårdnad, service], händelse: [avböjt], mängd: tillfällen, per: besök, priser: [{kr: \"90,50\"}]}\n"
           "      - {id: larm, insats: [trygghetslarm], mängd: månader, per: månad, priser: [{kr: 197}]}\n";
  };
  return "kommun: \"" + std::string{kommuner_of_arenden[kommun]} + "\"\nnamn: Exempelstad\nversioner:\n" + version("2025-01-01", 400 + 37 * price) +
         (retroactive ? version("2025-07-15", 500 + price) : "");
}

}  // namespace

std::string to_text(const Step& step) {
  constexpr std::array<const char*, step_kind_count> names{"visit", "decision", "level", "approval", "total", "settle",
                                                           "attest", "issue", "close", "break_issue", "break_writing", "reopen", "discard"};
  return std::string{names[static_cast<std::size_t>(step.kind)]} + "(" + std::to_string(step.a) + "," + std::to_string(step.b) + "," + std::to_string(step.c) + ")";
}

TrialHistory::TrialHistory() {
  for (unsigned of = 0; of < 2; ++of) tell_decision({StepKind::decision, of, 0, 0});
  tell_level({StepKind::level, 0, 1, 0});
}

void TrialHistory::live(const Step& step) {
  constexpr std::array<void (TrialHistory::*)(const Step&), step_kind_count> doings{
      &TrialHistory::tell_visit, &TrialHistory::tell_decision, &TrialHistory::tell_level, &TrialHistory::tell_approval,
      &TrialHistory::tell_total, &TrialHistory::settle,        &TrialHistory::attest,     &TrialHistory::issue,
      &TrialHistory::close,      &TrialHistory::break_issue,   &TrialHistory::break_writing, &TrialHistory::reopen,        &TrialHistory::discard};
  (this->*doings[static_cast<std::size_t>(step.kind)])(step);
}

void TrialHistory::take(const Step& step) {
  today_ += date::days{static_cast<int>(step.c % 3) * 5};  // over the turn of the year
  live(step);
}

void TrialHistory::tell(const Step& step) {
  if (step.tells()) live(step);
}

void TrialHistory::settle_all() {
  settle(last_month);
  const auto [month, sequence] = runs_.back();
  if (store.run(month, sequence)->draft.documents.empty()) return;
  const auto refusal = store.attest(month, sequence, "attestant", today_, false);
  REQUIRE((!refusal || refusal == AttestRefusal::already_attested));
  REQUIRE(issue_run(store, rules_, {month, sequence, folder() / "ut", "ekonom", today_}));
}

void TrialHistory::tell_visit(const Step& step) {
  const auto of = step.a % 8;
  const auto start = "2025-" + two_digits(6 + of % 4) + "-" + two_digits(3 + of) + (of == 5 ? " 23:40" : " 08:00");
  const auto minutes = 5 * (1 + step.b % 12);
  const auto end_clock = of == 5 ? (minutes < 20 ? " 23:" + two_digits(40 + minutes) : " 00:" + two_digits(minutes - 20)) : " 08:" + two_digits(minutes - 1);
  const auto end = "2025-" + two_digits(6 + of % 4) + "-" + two_digits(of == 5 && minutes >= 20 ? 4 + of : 3 + of) + end_clock;
  const auto* status = step.c % 7 == 0 ? "borttaget" : step.c % 7 == 1 ? "avböjt" : "utfört";
  const auto version = ++visit_versions_[of];
  visits(visit_header + "B" + std::to_string(of) + ";" + arenden[of % 2] + ";" + visit_insatser[(of / 2) % 4] + ";" + start + ";" + end + ";" + status + ";" +
             std::to_string(version) + ";;;\n",
         file_name("besok"));
}

void TrialHistory::tell_decision(const Step& step) {
  const auto of = step.a % 2;
  const auto* granted = step.b % 3 == 0 ? ";;" : step.b % 3 == 1 ? "60;minuter;månad" : "20;minuter;vecka";
  const auto* until = step.c % 4 == 3 ? "2025-08-04" : "2025-12-31";
  const auto* requested = step.c % 5 == 4 ? "" : "2025-05-28";
  std::string rows;
  for (const auto* insats : {"omvårdnad", "service", "trygghetslarm"})
    rows += std::string{arenden[of]} + ";" + persons[of] + ";" + kommuner_of_arenden[of] + ";" + requested + ";2025-01-01;" + until + ";" + insats + ";;;" +
            (std::string{insats} == "trygghetslarm" ? "2025-06-10;2025-07-20" : ";") + ";" + (std::string{insats} == "omvårdnad" ? granted : ";;") + ";;\n";
  const auto name = file_name("beslut");
  const auto bytes = decision_header + rows;
  decisions(bytes, name);
}

void TrialHistory::tell_level(const Step& step) {
  import_tariffs(store, write("niva.yaml", level_text(step.a % 2, step.b % 4, step.c % 2 == 1)), request());
}

void TrialHistory::tell_approval(const Step& step) {
  const auto month = *Month::parse("2025-" + two_digits(6 + step.b % 4));
  store.register_approval({*ArendeId::parse(arenden[step.a % 2]), Insats::omvardnad, month, GrantedUnit::minuter, static_cast<int>(step.c % 5) * 10, Day{date::year{2025} / 10 / 1}, "brev"},
                          "ekonom", today_);
}

void TrialHistory::tell_total(const Step& step) {
  totals(total_header + arenden[step.a % 2] + ";social_samvaro;2025-" + two_digits(6 + step.b % 4) + ";" + std::to_string(step.c % 6 * 15) + ";\n", file_name("summor"));
}

void TrialHistory::settle(const Step& step) { settle(*Month::parse("2025-" + two_digits(6 + step.a % 6))); }

void TrialHistory::settle(Month month) {
  const auto run = settle_month(store, rules_, {month, "ekonom", today_}).run;
  runs_.emplace_back(run.month, run.sequence);
}

const std::pair<Month, int>* TrialHistory::run_of(const Step& step) const {
  if (runs_.empty()) return nullptr;
  const std::size_t back = step.a % 4 == 0 ? step.b % 3 : 0;
  return &runs_[runs_.size() - 1 - std::min(back, runs_.size() - 1)];
}

void TrialHistory::issue(const Step& step) {
  if (const auto* run = run_of(step)) issue_run(store, rules_, {run->first, run->second, folder() / "ut", "ekonom", today_, step.b % 2 == 1});
}

void TrialHistory::close(const Step& step) {
  settle(step);
  const auto [month, sequence] = runs_.back();
  store.attest(month, sequence, "attestant", today_, false);
  issue_run(store, rules_, {month, sequence, folder() / "ut", "ekonom", today_});
}

void TrialHistory::attest(const Step& step) {
  if (const auto* run = run_of(step)) store.attest(run->first, run->second, "attestant", today_, false);
}

void TrialHistory::discard(const Step& step) {
  if (const auto* run = run_of(step)) store.discard(run->first, run->second, "ekonom", today_);
}

// The process dies in the middle of the issuing transaction.
void TrialHistory::break_issue(const Step& step) {
  const auto* run = run_of(step);
  if (run == nullptr) return;
  try {
    store.issue({run->first, run->second, today_, "ekonom", true}, [](const auto&) -> std::vector<OutFile> { throw std::runtime_error("stopped"); });
  } catch (const std::runtime_error&) {
    reopen(step);
  }
}

// The process dies between the commit and the files.
void TrialHistory::break_writing(const Step& step) {
  const auto blocked = folder() / "blocked";
  std::ofstream{blocked} << "a file where the folder should be";
  try {
    if (const auto* run = run_of(step)) issue_run(store, rules_, {run->first, run->second, blocked, "ekonom", today_, true});
  } catch (const std::exception&) {
    reopen(step);
  }
  write_queued_files(store, folder() / "ut", "ekonom", today_);
}

void TrialHistory::reopen(const Step& /*step*/) {
  { const auto closed = std::move(store); }
  store = Store::open(folder() / "prov.hemvist");
}

SumByKey TrialHistory::issued_sums() const {
  SumByKey sums;
  for (const auto& line : store.issued_lines()) sums[line.line.key] += line.line.amount;
  std::erase_if(sums, [](const auto& entry) { return entry.second.is_zero(); });
  return sums;
}

SumByKey TrialHistory::claimed_sums() {
  SumByKey sums;
  for (const auto& document : settle_month(store, rules_, {last_month, "ekonom", today_}).run.draft.documents)
    for (const auto& line : document.lines) sums[line.key] += line.amount;
  return sums;
}

std::vector<std::filesystem::path> TrialHistory::files() const {
  std::vector<std::filesystem::path> found;
  if (std::filesystem::exists(folder() / "ut"))
    for (const auto& entry : std::filesystem::directory_iterator{folder() / "ut"}) found.push_back(entry.path());
  return found;
}

}  // namespace hemvist
