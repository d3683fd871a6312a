#include "examples/first_month/generator/office_export.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <tuple>

namespace hemvist {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string padded(int number) {
  const auto digits = std::to_string(number);
  return std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

std::string arende_text(int number) { return "BO-2024-" + padded(number); }

std::string row(std::initializer_list<std::string_view> cells) {
  std::string text;
  for (const auto cell : cells) {
    if (!text.empty()) text += ';';
    text += cell;
  }
  return text.append(line_end);
}

// The letters of the example are two bytes in UTF-8 and the same number in Windows-1252.
std::string in_windows_1252(std::string_view utf8) {
  std::string bytes;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte < 0x80) {
      bytes += utf8[i];
    } else {
      const auto low = static_cast<unsigned char>(utf8[++i]);
      bytes += static_cast<char>(((byte & 0x03) << 6) | (low & 0x3F));
    }
  }
  return bytes;
}

std::string clock_text(ClockTime time, bool with_seconds) {
  return with_seconds ? date::format("%Y-%m-%dT%H:%M", time) + ":40" : date::format("%Y-%m-%d %H:%M", time);
}

std::string visit_row(const ExportedVisit& visit) {
  const auto end = visit.start + std::chrono::minutes{visit.minutes};
  return row({padded(visit.arende) + "-" + padded(visit.number), arende_text(visit.arende), visit.insats,
              clock_text(visit.start, visit.has_seconds), clock_text(end, visit.has_seconds), visit.status, std::to_string(visit.staff),
              visit.shared_with == 0 ? "" : arende_text(visit.shared_with), visit.count, visit.zone, visit.performed_by, visit.receipt,
              std::to_string(visit.version), visit.comment, visit.arende % 2 == 0 ? "Norra" : "Södra"});
}

struct FaultyRow {
  ClockTime comes_at;
  std::string_view text;
};

std::array<FaultyRow, 5> faulty_rows() {
  return {{
      {at(7, 4, 10, 0),
       "099-001;BO-2024-099;tillsyn;2024-07-04 10:00;2024-07-04 10:20;utfört;1;;;;egen_regi;elektronisk;1;Ärendet finns inte;Södra"},
      {at(7, 9, 15, 30),
       "003-901;BO-2024-003;tillsyn;2024-07-09 15:30;2024-07-09 15:05;utfört;1;;;;egen_regi;manuell;1;Slutar före start;Södra"},
      {at(7, 12, 15, 0),
       "013-901;BO-2024-013;fotvård;2024-07-12 15:00;2024-07-12 15:30;utfört;1;;;;egen_regi;elektronisk;1;Okänd insats;Södra"},
      {at(7, 17, 15, 0),
       "014-901;BO-2024-014;tillsyn;2024-07-17 25:10;2024-07-17 15:30;utfört;1;;;;egen_regi;manuell;1;Klockslaget finns inte;Norra"},
      {at(7, 22, 15, 0),
       "016-904;BO-2024-016;tillsyn;2024-07-22 15:00;2024-07-23 16:00;utfört;1;;;;egen_regi;elektronisk;1;25 timmar långt;Norra"},
  }};
}

}  // namespace

std::string beslut_file(const std::vector<ExampleCase>& cases) {
  std::string text = row({"Ärende", "Personnummer", "Person", "Bosättningskommun", "Lagrum", "Skäl", "Beslutsdatum", "Begäran datum",
                          "Gäller från", "Gäller till", "Vistelse från", "Vistelse till", "Insats", "Beviljat", "Enhet", "Per", "Zon",
                          "Utförare", "Skyddad"});
  for (const ExampleCase& c : cases) {
    const bool is_number = c.person.front() >= '0' && c.person.front() <= '9';
    for (const GrantedInsats& granted : c.granted)
      text += row({arende_text(c.number), is_number ? c.person : "", is_number ? "" : c.person, c.kommun, granted.lagrum, c.reason, c.decided,
                   c.requested, c.decided, "2024-12-31", c.stay_from, c.stay_till, granted.insats, granted.amount, granted.unit,
                   granted.per, c.zone, c.performer, c.is_protected ? "ja" : "nej"});
  }
  return in_windows_1252(text);
}

std::string besok_file(std::vector<ExportedVisit> visits, const std::vector<ExportedVisit>& later_versions) {
  std::ranges::sort(visits, {}, [](const ExportedVisit& visit) { return std::tuple{visit.start, visit.arende, visit.number}; });
  std::string text{byte_order_mark};
  text += row({"Besök", "Ärende", "Insats", "Start", "Slut", "Status", "Bemanning", "Delad med", "Antal", "Zon", "Utförd av", "Kvittens",
               "Version", "Kommentar", "Personalgrupp"});
  const auto faulty = faulty_rows();
  auto next_faulty = faulty.begin();
  for (const ExportedVisit& visit : visits) {
    for (; next_faulty != faulty.end() && next_faulty->comes_at < visit.start; ++next_faulty) text.append(next_faulty->text).append(line_end);
    text += visit_row(visit);
  }
  for (const ExportedVisit& visit : later_versions) text += visit_row(visit);
  return text;
}

}  // namespace hemvist
