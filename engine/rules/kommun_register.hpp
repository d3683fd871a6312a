#pragma once
// The kommuner that exist, with the day from which each code holds; invented codes 9901–9999 exist always.
#include <map>
#include <optional>
#include <string>

#include "engine/values/kommun_code.hpp"
#include "engine/values/month.hpp"
#include "engine/values/organisation_number.hpp"

namespace hemvist {

struct Kommun {
  KommunCode code;
  std::string name;           // "Borgholm"
  std::string official_name;  // "Borgholms kommun"
  std::string county;         // länskod
  std::string group;          // SKR's kommungrupp 2023
  OrganisationNumber organisation_number;
  std::optional<Day> valid_from;
};

class KommunRegister {
public:
  void add(Kommun kommun);
  // A kommun for trials, with a number that belongs to nobody.
  static Kommun invented(KommunCode code, const std::string& name);
  // The kommun with `code` if it existed on `day`; an invented one that was not added gets a trial name.
  std::optional<Kommun> find(KommunCode code, Day day) const;
  std::size_t size() const { return kommuner_.size(); }

private:
  std::map<KommunCode, Kommun> kommuner_;
};

}  // namespace hemvist
