#include <algorithm>
#include <random>

#include "tests/adapters/jobs/import_office.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

const std::string five_faults = visit_header +
                                "b1;BO-1;städ;2025-07-03 08:15;2025-07-03 09:00\n"
                                "b2;BO-9;städ;2025-07-03 08:15;2025-07-03 09:00\n"
                                "b3;BO-1;fotvård;2025-07-03 08:15;2025-07-03 09:00\n"
                                "b4;BO-1;städ;2025-07-03 09:15;2025-07-03 09:00\n"
                                "b5;BO-1;städ;2025-03-30 02:15;2025-03-30 03:15\n"
                                "b6;\"BO-1;städ;2025-07-03 08:15;2025-07-03 09:00\n"
                                "b7;BO-2;tvätt;2025-07-03 08:15;2025-07-03 09:00\n";

ImportOffice& with_decisions(ImportOffice& office) {
  REQUIRE(office.decisions(two_decisions).outcome == ImportOutcome::all_taken);
  return office;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const auto at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("of a file with five faulty rows the others are taken, and each of the five comes back with what to do") {
  ImportOffice office;
  const auto report = with_decisions(office).visits(five_faults);
  CHECK(report.outcome == ImportOutcome::some_rejected);
  CHECK(report.read() == 7);
  CHECK(report.count(RowVerdict::ny) == 2);
  CHECK(report.count(RowVerdict::avvisad) == 5);
  CHECK(report.rejections == std::map<std::string, std::size_t>{
                                 {"okänd_insats", 1}, {"okänt_ärende", 1}, {"slut_före_start", 1}, {"tid_finns_inte", 1}, {"trasig_rad", 1}});
  CHECK(report.rejected_file == office.folder() / "besok.avvisade.csv");
  CHECK(office.text_of("besok.avvisade.csv") ==
        "\xEF\xBB\xBF"
        "besök;ärende;insats;start;slut;status;version;antal;kvittens;kommentar;avvisad_rad;avvisad_kolumn;avvisad_kod;avvisad_orsak\r\n"
        "b2;BO-9;städ;2025-07-03 08:15;2025-07-03 09:00;;;;;;3;ärende;okänt_ärende;Kolumn ärende, BO-9: Det finns inget beslut för "
        "ärendet. Läs in beslutet först eller rätta ärendets beteckning.\r\n"
        "b3;BO-1;fotvård;2025-07-03 08:15;2025-07-03 09:00;;;;;;4;insats;okänd_insats;Kolumn insats, ”fotvård”: Insatsen finns inte i "
        "listan över insatser. Använd någon av koderna eller lägg till namnet i importprofilen.\r\n"
        "b4;BO-1;städ;2025-07-03 09:15;2025-07-03 09:00;;;;;;5;slut;slut_före_start;Kolumn slut, ”2025-07-03 09:00”: Besökets slut måste "
        "ligga efter dess start. Rätta tiderna.\r\n"
        "b5;BO-1;städ;2025-03-30 02:15;2025-03-30 03:15;;;;;;6;start;tid_finns_inte;Kolumn start, ”2025-03-30 02:15”: Klockslaget finns "
        "inte: klockan ställdes fram till sommartid den natten. Rätta tiden.\r\n"
        "\"b6;\"\"BO-1;städ;2025-07-03 08:15;2025-07-03 09:00\";;;;;;;;;;7;ärende;trasig_rad;Citattecknet i kolumn 2 avslutas inte. Sätt "
        "ett citattecken sist i cellen eller ta bort det första.\r\n");
  CHECK(office.records() ==
        "BO-1 omvårdnad 2025-01-01–2025-12-31 2025-01-01–2025-12-31\n"
        "BO-1 b1 v1 städ 29192055+45 1 \n"
        "BO-2 service 2025-01-01–2025-12-31 2025-01-01–2025-12-31\n"
        "BO-2 b7 v1 tvätt 29192055+45 1 \n");
}

TEST_CASE("all faults of one row are told in one sentence after another, under the code of the first") {
  ImportOffice office;
  const auto report = with_decisions(office).visits(visit_header + ";BO-1;fotvård;2025-07-03 08:15;2025-07-03 09:00;klar;0;0\n");
  CHECK(report.rejections == std::map<std::string, std::size_t>{{"saknat_värde", 1}});
  const auto text = office.text_of("besok.avvisade.csv");
  for (const char* column : {"Kolumn besök: ", "Kolumn insats, ", "Kolumn status, ", "Kolumn version, ", "Kolumn antal, "}) {
    INFO(column);
    CHECK(text.find(column) != std::string::npos);
  }
}

TEST_CASE("a rejected file is corrected in place and read again") {
  ImportOffice office;
  with_decisions(office).visits(five_faults);
  auto corrected = office.text_of("besok.avvisade.csv");
  corrected = replaced(corrected, "b2;BO-9", "b2;BO-2");
  corrected = replaced(corrected, "fotvård;", "tvätt;");
  corrected = replaced(corrected, "2025-07-03 09:15", "2025-07-03 08:45");
  corrected = replaced(corrected, "\"b6;\"\"BO-1;städ;2025-07-03 08:15;2025-07-03 09:00\";;;;", "b6;BO-1;städ;2025-07-03 08:15;2025-07-03 09:00");
  const auto report = office.visits(corrected, "besok.avvisade.csv");
  CHECK(report.unknown_columns.empty());
  CHECK(report.read() == 5);
  CHECK(report.count(RowVerdict::ny) == 4);
  CHECK(report.rejections == std::map<std::string, std::size_t>{{"tid_finns_inte", 1}});

  const auto left = office.text_of("besok.avvisade.avvisade.csv");
  CHECK(left.find("besök;ärende;insats;start;slut;status;version;antal;kvittens;kommentar;avvisad_rad;avvisad_kolumn;avvisad_kod;avvisad_orsak\r\n"
                  "b5;BO-1;städ;2025-03-30 02:15;2025-03-30 03:15;;;;;;5;start;tid_finns_inte;Kolumn") == 3);
  const auto last = office.visits(replaced(left, "2025-03-30 02:15", "2025-03-30 01:15"), "besok.avvisade.avvisade.csv");
  CHECK(last.outcome == ImportOutcome::all_taken);
  CHECK(last.rejected_file.empty());
}

TEST_CASE("the same file again changes nothing") {
  ImportOffice office;
  const auto visits = visit_header + "b1;BO-1;städ;2025-07-03 08:15;2025-07-03 09:00\nb2;BO-2;tvätt;2025-07-04 08:15;2025-07-04 09:00\n";
  with_decisions(office).visits(visits);
  const auto head = office.store.journal_head().hash_hex;
  const auto again = office.visits(visits);
  CHECK(again.outcome == ImportOutcome::all_taken);
  CHECK(again.unchanged() == 2);
  CHECK(again.read() == 2);
  CHECK(office.decisions(two_decisions).unchanged() == 2);
  CHECK(office.store.journal_head().hash_hex == head);
}

TEST_CASE("a new version counts, a removed visit is gone, and the same version told otherwise is a krock") {
  ImportOffice office;
  with_decisions(office).visits(visit_header + "b1;BO-1;städ;2025-07-03 08:15;2025-07-03 09:00\nb2;BO-1;städ;2025-07-04 08:15;2025-07-04 09:00\n");
  const auto report = office.visits(visit_header +
                                    "b1;BO-1;städ;2025-07-03 08:15;2025-07-03 09:15;;2\n"
                                    "b2;BO-1;städ;2025-07-04 08:15;2025-07-04 09:00;borttaget;2\n"
                                    "b1;BO-1;tvätt;2025-07-03 08:15;2025-07-03 09:30;;2\n");
  CHECK(report.count(RowVerdict::ny_version) == 2);
  CHECK(report.count(RowVerdict::krock) == 1);
  CHECK(report.rejections == std::map<std::string, std::size_t>{{"krock", 1}});
  CHECK(office.text_of("besok.avvisade.csv").find(";4;insats, slut;krock;Kolumn insats, slut: ") != std::string::npos);
  CHECK(office.records() ==
        "BO-1 omvårdnad 2025-01-01–2025-12-31 2025-01-01–2025-12-31\n"
        "BO-1 b1 v2 städ 29192055+60 1 \n"
        "BO-2 service 2025-01-01–2025-12-31 2025-01-01–2025-12-31\n");
}

TEST_CASE("all or nothing takes nothing when a row is rejected, and still tells which") {
  ImportOffice office;
  with_decisions(office);
  const auto head = office.store.journal_head().hash_hex;
  office.all_or_nothing = true;
  const auto report = office.visits(five_faults);
  CHECK(report.outcome == ImportOutcome::some_rejected);
  CHECK(report.is_undone);
  CHECK(report.rejected() == 5);
  CHECK(office.has("besok.avvisade.csv"));
  CHECK(office.store.journal_head().hash_hex == head);
  const auto good = office.visits(visit_header + "b1;BO-1;städ;2025-07-03 08:15;2025-07-03 09:00\n", "bra.csv");
  CHECK(good.outcome == ImportOutcome::all_taken);
  CHECK_FALSE(good.is_undone);
  CHECK_FALSE(office.has("bra.avvisade.csv"));
}

TEST_CASE("a file that cannot be read leaves the store as it was, and says what to do") {
  struct Row {
    std::string name, bytes, refusal;
  };
  using namespace std::string_literals;
  const Row rows[] = {
      {"utf16.csv", "\xFF\xFE" "b\0e\0"s, "Filen är sparad som UTF-16. Spara den som CSV UTF-8 och läs in den igen."},
      {"tom.csv", "", "Filen är tom. Den ska ha en rubrikrad och en rad per uppgift."},
      {"blad.xlsx", "PK\x03\x04", "Excelfiler läses inte in. Spara bladet som CSV UTF-8 och läs in den filen."},
      {"kolumner.csv", "besök;insats;slut\n1;2;3\n",
       "Kolumnen ärende saknas. Lägg till den i filen. Kolumnen start saknas. Lägg till den i filen."},
      {"dubbelt.csv", "besök;ärende;insats;start;slut;Start\n", "Kolumnen Start finns flera gånger. Behåll en av dem."},
      {"manader.csv", "ärende;insats;månad\nBO-1;städ;2025-07\n", "Kolumnen minuter (eller antal) saknas. Lägg till den i filen."},
  };
  ImportOffice office;
  with_decisions(office);
  const auto head = office.store.journal_head().hash_hex;
  for (const auto& row : rows) {
    INFO(row.name);
    const auto report = office.visits(row.bytes, row.name);
    CHECK(report.outcome == ImportOutcome::unreadable);
    CHECK(report.refusal == row.refusal);
    CHECK(report.read() == 0);
  }
  const auto missing = import_visits(office.store, office.folder() / "finns_inte.csv", office.request());
  CHECK(missing.outcome == ImportOutcome::unreadable);
  CHECK(missing.refusal.starts_with("Filen går inte att läsa"));
  CHECK(office.decisions("ärende;bosättningskommun;gäller_från;gäller_till;insats\n").refusal ==
        "Kolumnen personnummer (eller person) saknas. Lägg till den i filen.");
  CHECK(office.store.journal_head().hash_hex == head);
}

TEST_CASE("the nights when the clock is changed are told in real minutes") {
  ImportOffice office;
  with_decisions(office).visits(visit_header +
                                "mars;BO-1;natthjälp;2025-03-30 01:30;2025-03-30 03:30\n"
                                "oktober;BO-1;natthjälp;2025-10-26 01:30;2025-10-26 03:30\n"
                                "dubbel;BO-1;natthjälp;2025-10-26 02:30+02:00;2025-10-26 02:30+01:00\n");
  const auto records = office.records();
  CHECK(records.find("mars v1 natthjälp 29054910+60") != std::string::npos);
  CHECK(records.find("oktober v1 natthjälp 29357250+180") != std::string::npos);
  CHECK(records.find("dubbel v1 natthjälp 29357310+60") != std::string::npos);
}

TEST_CASE("columns in any order and spelling are read, and those that are unknown are named") {
  ImportOffice office;
  with_decisions(office);
  const auto report = office.visits("\xEF\xBB\xBFSlut,START,Personalgrupp,Arende,Insats,BESÖK\n2025-07-03T09:00,2025-07-03 08:15:30,Norra,BO-1,Städ,b1\n");
  CHECK(report.outcome == ImportOutcome::all_taken);
  CHECK(report.unknown_columns == std::vector<std::string>{"Personalgrupp"});
  CHECK(office.records().find("BO-1 b1 v1 städ 29192055+45") != std::string::npos);
}

TEST_CASE("a file in Windows-1252 with commas comes back in UTF-8 with its own delimiter") {
  ImportOffice office;
  with_decisions(office);
  office.visits("bes\xF6k,\xE4rende,insats,start,slut,kommentar\nb1,BO-1,fotv\xE5rd,2025-07-03 08:15,2025-07-03 09:00,\"ja, d\xE4r\"\n");
  CHECK(office.text_of("besok.avvisade.csv").find("\r\nb1,BO-1,fotvård,2025-07-03 08:15,2025-07-03 09:00,\"ja, där\",2,insats,okänd_insats,\"Kolumn") !=
        std::string::npos);
}

TEST_CASE("when the rejected rows cannot be written the import stands and says so") {
  ImportOffice office;
  with_decisions(office);
  std::filesystem::create_directories(office.folder() / "besok.avvisade.csv" / "upptagen");
  const auto report = office.visits(five_faults);
  CHECK(report.count(RowVerdict::ny) == 2);
  CHECK(report.rejected_file.empty());
  CHECK(report.rejected_file_fault ==
        "Filen besok.avvisade.csv med de avvisade raderna kunde inte skrivas. Kontrollera att du får skriva i mappen och att disken inte är "
        "full. Raderna finns kvar i lagret.");
  CHECK(office.records().find("b1 v1") != std::string::npos);
  for (const auto& entry : std::filesystem::directory_iterator{office.folder()}) CHECK_FALSE(entry.path().string().find("besok.avvisade.csv.") != std::string::npos);
}

TEST_CASE("rows in any order give the same records") {
  std::vector<std::string> rows;
  for (int i = 0; i < 40; ++i) {
    const auto number = std::to_string(10 + i);
    const std::string arende = i % 3 == 0 ? "BO-2" : "BO-1";
    rows.push_back("b" + number + ";" + arende + ";städ;2025-07-03 08:" + number + ";2025-07-03 09:00;;1;1;;första\n");
    if (i % 4 == 0) rows.push_back("b" + number + ";" + arende + ";tvätt;2025-07-03 08:" + number + ";2025-07-03 09:30;;2;2;;rättad\n");
    if (i % 8 == 0) rows.push_back("b" + number + ";" + arende + ";tvätt;2025-07-03 08:" + number + ";2025-07-03 09:30;borttaget;3\n");
  }
  std::string expected;
  std::mt19937 random{20250703};
  for (int round = 0; round < 12; ++round) {
    ImportOffice office;
    std::string file = visit_header;
    for (const auto& row : rows) file += row;
    CHECK(with_decisions(office).visits(file).accepted() == 55);
    if (round == 0) expected = office.records();
    CHECK(office.records() == expected);
    std::shuffle(rows.begin(), rows.end(), random);
  }
  CHECK(std::count(expected.begin(), expected.end(), '\n') == 2 + 35);
}

TEST_CASE("a file of many batches keeps its counts and the order of its rejected rows") {
  constexpr int count = 45'000;
  std::string file = visit_header;
  for (int i = 0; i < count; ++i)
    file += "b" + std::to_string(i) + (i % 9'000 == 0 ? ";BO-9" : ";BO-1") + ";städ;2025-07-03 08:15;2025-07-03 09:00\n";
  ImportOffice office;
  with_decisions(office);
  std::vector<std::size_t> progress;
  auto request = office.request();
  request.progress = [&](std::size_t rows_read) { progress.push_back(rows_read); };
  const auto report = import_visits(office.store, office.write("besok.csv", file), request);
  CHECK(report.read() == count);
  CHECK(report.accepted() == count - 5);
  CHECK(progress == std::vector<std::size_t>{20'000, 40'000, 45'000});
  const auto text = office.text_of("besok.avvisade.csv");
  std::size_t last = 0;
  for (const char* id : {"\r\nb0;", "\r\nb9000;", "\r\nb18000;", "\r\nb27000;", "\r\nb36000;"}) {
    const auto at = text.find(id);
    CHECK(at != std::string::npos);
    CHECK(at >= last);
    last = at;
  }
}
