#pragma once
// A table of prices for a terminal: dygnsdelar downwards, zoner and utförare across, no wider than its prices need.
#include <map>
#include <string>
#include <utility>

#include "engine/rules/select_price.hpp"

namespace hemvist {

class RateTable {
public:
  void set(const CellKey& key, std::string rate, bool is_scale = false);
  bool has(const CellKey& key) const;

  // Dygnsdelar, or columns, that all say the same stand as one; scales too long for a column stand below, by letter.
  std::string text(const TariffVersion& version) const;

  friend auto operator<=>(const RateTable&, const RateTable&) = default;

private:
  using Column = std::pair<int, std::optional<Performer>>;
  struct Rate {
    std::string written;
    bool is_scale;
    friend auto operator<=>(const Rate&, const Rate&) = default;
  };
  using Rows = std::map<int, std::map<Column, Rate>>;
  static Rows gathered(Rows rows);
  static std::string column_name(const TariffVersion& version, const Column& column);
  static std::string row_name(const TariffVersion& version, int daypart);

  Rows rows_;
};

}  // namespace hemvist
