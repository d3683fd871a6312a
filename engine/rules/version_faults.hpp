#pragma once
// What is wrong with one version, gathered with the places and key paths of its parts.
#include <string>
#include <string_view>
#include <vector>

#include "engine/rules/select_price.hpp"

namespace hemvist {

class VersionFaults {
public:
  // `version_index` is its place in the file. The version is kept by reference.
  VersionFaults(const TariffVersion& version, int version_index, std::string file_name);

  // `key`: what in the part is wrong, "" for the part itself.
  void of_version(RuleFaultCode code, std::string sentence);
  void of_dayparts(RuleFaultCode code, std::string sentence);
  void of_daypart(RuleFaultCode code, int daypart, std::string sentence);
  void of_component(RuleFaultCode code, int component, std::string_view key, std::string sentence);
  void of_row(RuleFaultCode code, const Selected& row, std::string_view key, std::string sentence);

  bool empty() const { return faults_.empty(); }
  std::vector<RuleFault> take() && { return std::move(faults_); }

private:
  void add(RuleFaultCode code, SourcePlace place, const std::string& path, std::string_view key, std::string sentence);

  const TariffVersion& version_;
  std::string path_;
  std::string file_name_;
  std::vector<RuleFault> faults_;
};

const Component& component_of(const TariffVersion& version, const Selected& at);
const PriceRow& row_of(const TariffVersion& version, const Selected& at);
// "hemtjänst (rad 14)"
std::string row_text(const TariffVersion& version, const Selected& at);
// "städ (utfört), zon=landsbygd, dygnsdel=natt"
std::string visit_text(const TariffVersion& version, const CellKey& key);
// " och 3 fall till", or nothing when the one named is all.
std::string more_cases_text(int count);

}  // namespace hemvist
