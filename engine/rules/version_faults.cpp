#include "engine/rules/version_faults.hpp"

#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

std::string numbered(std::string_view list, int index) { return "." + std::string{list} + "[" + std::to_string(index) + "]"; }

}  // namespace

VersionFaults::VersionFaults(const TariffVersion& version, int version_index, std::string file_name)
    : version_{version}, path_{"versioner[" + std::to_string(version_index) + "]"}, file_name_{std::move(file_name)} {}

void VersionFaults::add(RuleFaultCode code, SourcePlace place, const std::string& path, std::string_view key, std::string sentence) {
  faults_.push_back({code, file_name_, place, path_ + path + (key.empty() ? "" : "." + std::string{key}), std::move(sentence)});
}

void VersionFaults::of_version(RuleFaultCode code, std::string sentence) { add(code, version_.place, "", "", std::move(sentence)); }

void VersionFaults::of_dayparts(RuleFaultCode code, std::string sentence) {
  add(code, version_.dayparts.front().place, "", "dygnsdelar", std::move(sentence));
}

void VersionFaults::of_daypart(RuleFaultCode code, int daypart, std::string sentence) {
  add(code, version_.dayparts[static_cast<std::size_t>(daypart)].place, numbered("dygnsdelar", daypart), "", std::move(sentence));
}

void VersionFaults::of_component(RuleFaultCode code, int component, std::string_view key, std::string sentence) {
  add(code, version_.components[static_cast<std::size_t>(component)].place, numbered("komponenter", component), key, std::move(sentence));
}

void VersionFaults::of_row(RuleFaultCode code, const Selected& row, std::string_view key, std::string sentence) {
  add(code, row_of(version_, row).place, numbered("komponenter", row.component) + numbered("priser", row.row), key, std::move(sentence));
}

const Component& component_of(const TariffVersion& version, const Selected& at) { return version.components[static_cast<std::size_t>(at.component)]; }

const PriceRow& row_of(const TariffVersion& version, const Selected& at) { return component_of(version, at).rows[static_cast<std::size_t>(at.row)]; }

std::string row_text(const TariffVersion& version, const Selected& at) {
  return component_of(version, at).id + " (rad " + std::to_string(row_of(version, at).place.line) + ")";
}

std::string visit_text(const TariffVersion& version, const CellKey& key) {
  const auto where = cell_text(version, key);
  return std::string{text(key.insats)} + " (" + std::string{text(key.event)} + ")" + (where.empty() ? "" : ", " + where);
}

std::string more_cases_text(int count) { return count > 1 ? " och " + std::to_string(count - 1) + " fall till" : ""; }

}  // namespace hemvist
