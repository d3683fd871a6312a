#pragma once
// A kommun (9901) with an empty store in a folder of its own, which brings in files written by a test.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "adapters/jobs/import_absences.hpp"
#include "adapters/jobs/import_decisions.hpp"
#include "adapters/jobs/import_extra_costs.hpp"
#include "adapters/jobs/import_monthly_totals.hpp"
#include "adapters/jobs/import_visits.hpp"
#include "engine/records/record_words.hpp"

namespace hemvist {

class OwnFolder {
public:
  OwnFolder() : path_{std::filesystem::temp_directory_path() / ("hemvist_test_import_" + std::to_string(::getpid()) + "_" + std::to_string(++count_))} {
    std::filesystem::create_directories(path_);
  }
  OwnFolder(const OwnFolder&) = delete;
  ~OwnFolder() { std::filesystem::remove_all(path_); }
  const std::filesystem::path& path() const { return path_; }

private:
  static inline int count_ = 0;
  std::filesystem::path path_;
};

inline const std::string decision_header =
    "ärende;personnummer;person;bosättningskommun;begäran_datum;gäller_från;gäller_till;insats;lagrum;skäl;vistelse_från;vistelse_till;"
    "beviljat;enhet;per;utförare;skyddad;återkallat\n";
inline const std::string visit_header = "besök;ärende;insats;start;slut;status;version;antal;kvittens;kommentar\n";
inline const std::string absence_header = "ärende;från;till;anmäld;orsak;borttagen\n";
inline const std::string total_header = "ärende;insats;månad;minuter;antal\n";
inline const std::string extra_cost_header = "merkostnad;ärende;dag;slag;antal\n";
inline const std::string two_decisions = decision_header +
                                         "BO-1;194107149207;;9902;2025-05-28;2025-01-01;2025-12-31;omvårdnad;;;;;;;;;\n"
                                         "BO-2;;gäst-2;9903;2025-05-28;2025-01-01;2025-12-31;service;;;;;;;;;\n";

class ImportOffice {
public:
  std::filesystem::path write(const std::string& name, const std::string& bytes) {
    const auto path = folder_.path() / name;
    std::ofstream{path, std::ios::binary} << bytes;
    return path;
  }
  std::string text_of(const std::string& name) {
    std::ifstream file{folder_.path() / name, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
  }
  bool has(const std::string& name) { return std::filesystem::exists(folder_.path() / name); }

  ImportReport decisions(const std::string& bytes, const std::string& name = "beslut.csv") {
    return import_decisions(store, write(name, bytes), request());
  }
  ImportReport visits(const std::string& bytes, const std::string& name = "besok.csv") {
    return import_visits(store, write(name, bytes), request());
  }
  ImportReport absences(const std::string& bytes, const std::string& name = "franvaro.csv") {
    return import_absences(store, write(name, bytes), request());
  }
  ImportReport totals(const std::string& bytes, const std::string& name = "summor.csv") {
    return import_monthly_totals(store, write(name, bytes), request());
  }
  ImportReport extra_costs(const std::string& bytes, const std::string& name = "merkostnader.csv") {
    return import_extra_costs(store, write(name, bytes), request());
  }
  ImportRequest request() const { return {.user = "prov", .today = Day{date::year{2025} / 11 / 15}, .kommuner = kommuner, .all_or_nothing = all_or_nothing}; }

  // All that counts of every ärende, a line each.
  std::string records() {
    std::ostringstream all;
    store.for_each_case(store.last_fact(), [&](CaseRecords&& records) {
      for (const auto& decision : records.decisions)
        all << records.arende.text() << " " << text(decision.insats) << " " << to_text(decision.valid) << " " << to_text(decision.stay) << "\n";
      for (const auto& visit : records.visits)
        all << records.arende.text() << " " << visit.id << " v" << visit.version << " " << text(visit.insats) << " "
            << visit.start.time_since_epoch().count() << "+" << visit.elapsed().count() << " " << to_decimal_text(visit.count) << " "
            << visit.comment << "\n";
      for (const auto& absence : records.absences)
        all << records.arende.text() << " frånvaro " << to_text(absence.from) << " " << (absence.end ? to_text(*absence.end - date::days{1}) : "–") << " "
            << (absence.notified ? to_text(*absence.notified) : "–") << " " << text(absence.reason) << " " << absence.reason_text << "\n";
      for (const auto& cost : records.extra_costs)
        all << records.arende.text() << " merkostnad " << cost.id << " " << to_text(cost.day) << " " << cost.item << " " << to_decimal_text(cost.count) << "\n";
      for (const auto& total : records.totals)
        all << records.arende.text() << " summa " << total.month.text() << " " << text(total.insats) << " "
            << (total.minutes ? std::to_string(*total.minutes) : "–") << " " << (total.count ? to_decimal_text(*total.count) : "–") << "\n";
    });
    return all.str();
  }

  const std::filesystem::path& folder() const { return folder_.path(); }

private:
  OwnFolder folder_;

public:
  KommunRegister kommuner;
  bool all_or_nothing = false;
  Store store = Store::create(folder_.path() / "prov.hemvist", *KommunCode::parse("9901"), "prov", Day{date::year{2025} / 1 / 1});
};

}  // namespace hemvist
