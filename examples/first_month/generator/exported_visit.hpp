#pragma once
// A visit of the example as the time-registration system exports it.
#include <chrono>
#include <string_view>

#include <date/date.h>

namespace hemvist {

// Swedish local time; no clock is changed in the weeks of the example.
using ClockTime = date::local_time<std::chrono::minutes>;

inline date::local_days day_of_2024(unsigned month, unsigned day) {
  return date::local_days{date::year{2024} / static_cast<int>(month) / static_cast<int>(day)};
}

inline ClockTime at(unsigned month, unsigned day, int hour, int minute) {
  return day_of_2024(month, day) + std::chrono::hours{hour} + std::chrono::minutes{minute};
}

struct ExportedVisit {
  int arende;  // BO-2024-001 is 1
  int number;  // within the ärende
  std::string_view insats;
  ClockTime start;
  int minutes;
  std::string_view status = "utfört";
  int staff = 1;
  int shared_with = 0;  // the other ärende of a shared visit; 0: not shared
  std::string_view count = "";
  std::string_view zone = "";
  std::string_view performed_by = "egen_regi";
  std::string_view receipt = "elektronisk";
  int version = 1;
  std::string_view comment = "";
  bool has_seconds = false;
};

}  // namespace hemvist
