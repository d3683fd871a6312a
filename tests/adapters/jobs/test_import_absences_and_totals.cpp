#include <algorithm>

#include "tests/adapters/jobs/import_office.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

const std::string beslut =
    "BO-1 omvårdnad 2025-01-01–2025-12-31 2025-01-01–2025-12-31\n"
    "BO-2 service 2025-01-01–2025-12-31 2025-01-01–2025-12-31\n";

// All that is told of absences and totals, without the beslut.
std::string told(ImportOffice& office) {
  std::string all;
  std::istringstream lines{office.records()};
  for (std::string line; std::getline(lines, line);)
    if (beslut.find(line) == std::string::npos) all += line + "\n";
  return all;
}

struct FilledOffice : ImportOffice {
  FilledOffice() { REQUIRE(decisions(two_decisions).outcome == ImportOutcome::all_taken); }
};

}  // namespace

TEST_CASE("absences are brought in, changed, retracted, and the same file again changes nothing") {
  FilledOffice office;
  const auto first = absence_header +
                     "BO-1;2025-07-20;;;Sjukhusvistelse;\n"
                     "BO-1;2025-07-01;2025-07-05;2025-06-20;Planerad resa;nej\n"
                     "BO-2;2025-12-24;2025-12-26;2025-11-01;;\n";
  const auto report = office.absences(first);
  CHECK(report.outcome == ImportOutcome::all_taken);
  CHECK(report.count(RowVerdict::ny) == 3);
  CHECK(told(office) ==
        "BO-1 frånvaro 2025-07-01 2025-07-05 2025-06-20 planerad Planerad resa\n"
        "BO-1 frånvaro 2025-07-20 – – sjukhus Sjukhusvistelse\n"
        "BO-2 frånvaro 2025-12-24 2025-12-26 2025-11-01 annan \n");
  const auto head = office.store.journal_head().hash_hex;
  CHECK(office.absences(first).unchanged() == 3);
  CHECK(office.store.journal_head().hash_hex == head);

  const auto changed = office.absences(absence_header +
                                       "BO-1;2025-07-20;2025-07-28;;Sjukhusvistelse;\n"
                                       "BO-1;2025-07-01;;;;ja\n"
                                       "BO-2;2025-12-24;2025-12-26;2025-11-01;;\n");
  CHECK(changed.count(RowVerdict::ny_version) == 2);
  CHECK(changed.unchanged() == 1);
  CHECK(told(office) ==
        "BO-1 frånvaro 2025-07-20 2025-07-28 – sjukhus Sjukhusvistelse\n"
        "BO-2 frånvaro 2025-12-24 2025-12-26 2025-11-01 annan \n");
}

TEST_CASE("monthly totals are brought in under their own name or as a file of visits, changed and retracted with a 0") {
  FilledOffice office;
  const auto first = total_header + "BO-1;tillsyn;2025-07;300;\nBO-1;måltidshjälp;2025-07;;12,5\nBO-2;Städ;2025-06;1 200;4\n";
  const auto report = office.visits(first, "besok.csv");
  CHECK(report.outcome == ImportOutcome::all_taken);
  CHECK(report.count(RowVerdict::ny) == 3);
  CHECK(told(office) ==
        "BO-1 summa 2025-07 måltidshjälp – 12.5\n"
        "BO-1 summa 2025-07 tillsyn 300 –\n"
        "BO-2 summa 2025-06 städ 1200 4\n");
  const auto head = office.store.journal_head().hash_hex;
  CHECK(office.totals(first).unchanged() == 3);
  CHECK(office.store.journal_head().hash_hex == head);

  const auto changed = office.totals(total_header + "BO-1;tillsyn;2025-07;315;\nBO-1;måltidshjälp;2025-07;0;\nBO-2;städ;2025-06;1200;4\n");
  CHECK(changed.count(RowVerdict::ny_version) == 2);
  CHECK(changed.unchanged() == 1);
  CHECK(told(office) ==
        "BO-1 summa 2025-07 tillsyn 315 –\n"
        "BO-2 summa 2025-06 städ 1200 4\n");
}

TEST_CASE("of two rows in one file on the same thing the first is taken and the later comes back as a krock") {
  FilledOffice office;
  const auto report = office.totals(total_header + "BO-1;tillsyn;2025-07;300;\nBO-1;tillsyn;2025-07;300;\nBO-1;Tillsyn;2025-07;315;2\n");
  CHECK(report.count(RowVerdict::ny) == 1);
  CHECK(report.unchanged() == 1);
  CHECK(report.count(RowVerdict::krock) == 1);
  CHECK(office.text_of("summor.avvisade.csv").find("BO-1;Tillsyn;2025-07;315;2;4;minuter, antal;krock;Kolumn minuter, antal: ") != std::string::npos);
  CHECK(told(office) == "BO-1 summa 2025-07 tillsyn 300 –\n");
}

TEST_CASE("rejected absences and totals are corrected in their file and read again") {
  FilledOffice office;
  const auto faulty = office.absences(absence_header + "BO-1;2025-07-01;2025-06-05;;planerad;\nBO-2;2025-07-01;2025-07-05;;planerad;\n");
  CHECK(faulty.rejections == std::map<std::string, std::size_t>{{"fel_period", 1}});
  auto corrected = office.text_of("franvaro.avvisade.csv");
  corrected.replace(corrected.find("2025-06-05"), 10, "2025-07-05");
  const auto again = office.absences(corrected, "franvaro.avvisade.csv");
  CHECK(again.outcome == ImportOutcome::all_taken);
  CHECK(again.unknown_columns.empty());

  CHECK(office.visits(total_header + "BO-1;tillsyn;2025-13;300;\n").rejections == std::map<std::string, std::size_t>{{"fel_månad", 1}});
  corrected = office.text_of("besok.avvisade.csv");
  corrected.replace(corrected.find("2025-13"), 7, "2025-10");
  CHECK(office.visits(corrected, "besok.avvisade.csv").outcome == ImportOutcome::all_taken);
  CHECK(told(office) ==
        "BO-1 frånvaro 2025-07-01 2025-07-05 – planerad planerad\n"
        "BO-1 summa 2025-10 tillsyn 300 –\n"
        "BO-2 frånvaro 2025-07-01 2025-07-05 – planerad planerad\n");
}

TEST_CASE("all or nothing holds for absences and totals too") {
  FilledOffice office;
  office.all_or_nothing = true;
  const auto head = office.store.journal_head().hash_hex;
  CHECK(office.absences(absence_header + "BO-1;2025-07-01;;;;\nBO-9;2025-07-01;;;;\n").is_undone);
  CHECK(office.totals(total_header + "BO-1;tillsyn;2025-07;300;\nBO-9;tillsyn;2025-07;300;\n").is_undone);
  CHECK(office.store.journal_head().hash_hex == head);
  CHECK(told(office).empty());
}

TEST_CASE("a file of absences or totals without its columns leaves the store as it was") {
  FilledOffice office;
  const auto head = office.store.journal_head().hash_hex;
  CHECK(office.absences("ärende;till\n").refusal == "Kolumnen från saknas. Lägg till den i filen.");
  CHECK(office.totals("ärende;antal\n").refusal == "Kolumnen insats saknas. Lägg till den i filen. Kolumnen månad saknas. Lägg till den i filen.");
  for (const auto import : {import_absences, import_monthly_totals}) {
    const auto missing = import(office.store, office.folder() / "finns_inte.csv", office.request());
    CHECK(missing.outcome == ImportOutcome::unreadable);
    CHECK(missing.refusal.starts_with("Filen går inte att läsa"));
  }
  CHECK(office.store.journal_head().hash_hex == head);
}

TEST_CASE("rows of absences and totals in any order give the same records") {
  std::vector<std::string> absences, totals;
  for (int i = 10; i < 30; ++i) {
    absences.push_back("BO-1;2025-07-" + std::to_string(i) + ";2025-07-" + std::to_string(i + 1) + ";;resa " + std::to_string(i) + ";\n");
    totals.push_back((i % 2 == 0 ? "BO-1;städ;" : "BO-2;städ;") + std::to_string(1990 + i) + "-0" + std::to_string(i % 9 + 1) + ";" + std::to_string(i) + ";\n");
  }
  std::string expected;
  for (int round = 0; round < 4; ++round) {
    FilledOffice office;
    std::string absence_file = absence_header, total_file = total_header;
    for (const auto& row : absences) absence_file += row;
    for (const auto& row : totals) total_file += row;
    CHECK(office.absences(absence_file).accepted() == absences.size());
    CHECK(office.totals(total_file).accepted() == totals.size());
    if (round == 0) expected = told(office);
    CHECK(told(office) == expected);
    std::rotate(absences.begin(), absences.begin() + 7, absences.end());
    std::rotate(totals.begin(), totals.begin() + 3, totals.end());
  }
}
