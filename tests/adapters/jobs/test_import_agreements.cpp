#include "adapters/jobs/import_agreements.hpp"

#include "adapters/jobs/rule_files.hpp"
#include "tests/adapters/jobs/import_office.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

std::string agreement(const std::string& counterpart, const std::string& reference, const std::string& from, const std::string& till, const std::string& price = "350") {
  return "motpart: \"" + counterpart + "\"\nbeteckning: " + reference + "\ngäller_från: " + from + "\ngäller_till: " + till +
         "\nmerkostnader:\n  - {id: båtresa, per: tillfälle, kr: " + price + "}\n";
}

class AgreementOffice : public ImportOffice {
public:
  ImportReport take(const std::string& bytes, const std::string& name = "avtal.yaml") { return import_agreements(store, write(name, bytes), request()); }
  std::vector<std::string> known() {
    std::vector<std::string> names;
    for (const auto& [kommun, agreements] : rule_book_of(standing_rules(rule_files({})), store, store.last_fact()).agreements)
      for (const auto& one : agreements) names.push_back(kommun.text() + " " + version_name(one) + " " + to_decimal_text(one.extra_costs.at(0).price));
    return names;
  }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("an agreement is new, unchanged or a new version, and is found in the rule book") {
  AgreementOffice office;
  CHECK(office.take(agreement("9902", "A1", "2025-05-01", "2025-12-31")).count(RowVerdict::ny) == 1);
  const auto fact = office.store.last_fact();
  const auto head = office.store.journal_head().hash_hex;
  CHECK(office.take(agreement("9902", "A1", "2025-05-01", "2025-12-31")).count(RowVerdict::oforandrad) == 1);
  CHECK(office.store.journal_head().hash_hex == head);
  CHECK(office.take(agreement("9902", "A1", "2025-06-01", "2025-12-31", "400")).count(RowVerdict::ny_version) == 1);
  CHECK(office.known() == Names{"9902 avtal A1@2025-06-01 400.00"});
  CHECK(rule_book_of(standing_rules(rule_files({})), office.store, fact).agreements.at(*KommunCode::parse("9902")).at(0).valid.from == *parse_day("2025-05-01"));
  CHECK(office.store.verify().empty());
}

TEST_CASE("agreements with one kommun follow each other, and with another stand beside") {
  AgreementOffice office;
  CHECK(office.take(agreement("9902", "A2", "2026-01-01", "tills vidare")).outcome == ImportOutcome::all_taken);
  CHECK(office.take(agreement("9902", "A1", "2025-05-01", "2025-12-31")).outcome == ImportOutcome::all_taken);
  CHECK(office.take(agreement("9903", "A1", "2025-05-01", "tills vidare")).outcome == ImportOutcome::all_taken);
  CHECK(office.known() == Names{"9902 avtal A1@2025-05-01 350.00", "9902 avtal A2@2026-01-01 350.00", "9903 avtal A1@2025-05-01 350.00"});
}

TEST_CASE("an agreement that cannot stand beside the others is refused, and nothing of it is kept") {
  AgreementOffice office;
  REQUIRE(office.take(agreement("9902", "A1", "2025-05-01", "2025-12-31")).outcome == ImportOutcome::all_taken);
  const auto refused = [&](const std::string& bytes) {
    const auto report = office.take(bytes, "nytt.yaml");
    CHECK(report.outcome == ImportOutcome::some_rejected);
    CHECK(office.known() == Names{"9902 avtal A1@2025-05-01 350.00"});
    return report.faults.at(0);
  };
  CHECK(refused(agreement("9902", "A2", "2025-12-31", "tills vidare")) ==
        "nytt.yaml: gäller_från: Avtalet A1 med 9902 gäller 2025-05-01–2025-12-31. Bara ett avtal kan gälla samma dag: ändra datumen i ett av dem.  [överlapp_i_tid]");
  CHECK(refused(agreement("0331", "A2", "2026-01-01", "tills vidare")) == "nytt.yaml: motpart: Kommunen 0331 finns inte. Kontrollera koden.  [fel_värde]");
  CHECK(refused(agreement("9901", "A2", "2026-01-01", "tills vidare")) ==
        "nytt.yaml: motpart: Motparten är den egna kommunen. Ange bosättningskommunens kod.  [fel_värde]");
  CHECK(refused("motpart: \"9902\"\n").ends_with("[nyckel_saknas]"));
}

TEST_CASE("a folder of agreements is taken file by file; one agreement in two files is refused, and with all or nothing all of them") {
  AgreementOffice office;
  std::filesystem::create_directories(office.folder() / "avtal");
  office.write("avtal/a.yaml", agreement("9902", "A1", "2025-05-01", "2025-12-31"));
  office.write("avtal/b.yaml", agreement("9902", "A1", "2025-05-01", "2025-12-31", "400"));
  office.write("avtal/c.yaml", agreement("9903", "A1", "2025-05-01", "tills vidare"));
  office.all_or_nothing = true;
  CHECK(import_agreements(office.store, office.folder() / "avtal", office.request()).is_undone);
  CHECK(office.known().empty());
  office.all_or_nothing = false;
  const auto report = import_agreements(office.store, office.folder() / "avtal", office.request());
  CHECK(report.count(RowVerdict::ny) == 2);
  CHECK(report.faults == Names{"b.yaml: beteckning: Avtalet A1 med 9902 står också i a.yaml. Läs in ett av dem.  [dubbelt_id]"});
  CHECK(office.known() == Names{"9902 avtal A1@2025-05-01 350.00", "9903 avtal A1@2025-05-01 350.00"});
}

TEST_CASE("an extra cost is new, unchanged, corrected, moved to another ärende and retracted") {
  AgreementOffice office;
  REQUIRE(office.decisions(two_decisions).outcome == ImportOutcome::all_taken);
  const auto before = office.records();
  const auto told = [&](const std::string& rows, RowVerdict verdict) {
    CHECK(office.extra_costs(extra_cost_header + rows).count(verdict) == 1);
    return office.records().substr(before.size() - std::string{"BO-2 service 2025-01-01–2025-12-31 2025-01-01–2025-12-31\n"}.size());
  };
  told("M1;BO-1;2025-07-01;båtresa;\n", RowVerdict::ny);
  CHECK(office.records().find("BO-1 merkostnad M1 2025-07-01 båtresa 1\n") != std::string::npos);
  told("M1;BO-1;2025-07-01;båtresa;1\n", RowVerdict::oforandrad);
  told("M1;BO-1;2025-07-02;båtresa;2,5\n", RowVerdict::ny_version);
  CHECK(office.records().find("BO-1 merkostnad M1 2025-07-02 båtresa 2.5\n") != std::string::npos);
  const auto fact = office.store.last_fact();
  told("M1;BO-2;2025-07-02;båtresa;2,5\n", RowVerdict::ny_version);
  CHECK(office.records().find("BO-1 merkostnad") == std::string::npos);
  CHECK(office.records().find("BO-2 merkostnad M1 2025-07-02 båtresa 2.5\n") != std::string::npos);
  told("M1;BO-2;2025-07-02;båtresa;0\n", RowVerdict::ny_version);
  CHECK(office.records() == before);
  CHECK(office.store.case_records(*ArendeId::parse("BO-1"), fact)->extra_costs.size() == 1);
  CHECK(office.store.verify().empty());
}

TEST_CASE("the same extra cost told twice in a file with other content is a krock, and the first stands") {
  AgreementOffice office;
  REQUIRE(office.decisions(two_decisions).outcome == ImportOutcome::all_taken);
  const auto report = office.extra_costs(extra_cost_header + "M1;BO-1;2025-07-01;båtresa;1\nM1;BO-1;2025-07-01;båtresa;2\nM1;BO-1;2025-07-01;båtresa;\n");
  CHECK(report.count(RowVerdict::ny) == 1);
  CHECK(report.count(RowVerdict::krock) == 1);
  CHECK(report.count(RowVerdict::oforandrad) == 1);
  CHECK(office.text_of("merkostnader.avvisade.csv").find("antal;krock") != std::string::npos);
  CHECK(office.records().find("båtresa 1\n") != std::string::npos);
}
