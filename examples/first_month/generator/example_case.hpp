#pragma once
// An ärende of the example: a guest in Borgholm in the summer of 2024 and what the bosättningskommun has granted.
#include <string_view>
#include <vector>

namespace hemvist {

struct GrantedInsats {
  std::string_view insats;
  std::string_view amount = "";  // decimal comma; empty: no amount is granted
  std::string_view unit = "";
  std::string_view per = "";
  std::string_view lagrum = "SoL";
};

struct ExampleCase {
  int number;
  std::string_view kommun;
  std::string_view person;  // an official test number, or a pseudonym
  std::string_view reason;
  std::string_view decided;
  std::string_view requested;  // empty: no begäran
  std::string_view stay_from;
  std::string_view stay_till;
  std::string_view zone;
  std::string_view performer;
  bool is_protected;
  std::vector<GrantedInsats> granted;
};

std::vector<ExampleCase> example_cases();

}  // namespace hemvist
