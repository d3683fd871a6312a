#pragma once
// A value on its way into a row: nothing, a whole number, a text or bytes; texts are not copied.
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "engine/values/kommun_code.hpp"
#include "engine/values/money.hpp"
#include "engine/values/swedish_clock.hpp"

namespace hemvist {

struct Blob {
  std::string_view bytes;
};

struct SqlValue {
  enum class Kind { null, integer, text, blob };

  Kind kind = Kind::null;
  std::int64_t number = 0;
  std::string_view bytes;

  bool operator==(const SqlValue&) const = default;

  SqlValue(std::nullopt_t) {}
  template <class Number>
    requires std::integral<Number> || std::is_enum_v<Number>
  SqlValue(Number value) : kind{Kind::integer}, number{static_cast<std::int64_t>(value)} {}
  SqlValue(std::string_view text) : kind{Kind::text}, bytes{text} {}
  SqlValue(const std::string& text) : SqlValue(std::string_view{text}) {}
  SqlValue(Blob blob) : kind{Kind::blob}, bytes{blob.bytes} {}
  SqlValue(Day day) : SqlValue(day.time_since_epoch().count()) {}
  SqlValue(Instant instant) : SqlValue(instant.time_since_epoch().count()) {}
  SqlValue(Month month) : SqlValue(month.index()) {}
  SqlValue(Money money) : SqlValue(money.ore()) {}
  SqlValue(KommunCode kommun) : SqlValue(kommun.number()) {}
  template <class Value>
  SqlValue(const std::optional<Value>& value) : SqlValue(value ? SqlValue(*value) : SqlValue(std::nullopt)) {}
};

}  // namespace hemvist
