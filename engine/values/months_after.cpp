#include "engine/values/months_after.hpp"

#include <algorithm>

namespace hemvist {

Day months_after(Day day, int months) {
  const date::year_month_day start{day};
  const auto then = start.year() / start.month() + date::months{months};
  const auto last = date::year_month_day_last{then.year(), date::month_day_last{then.month()}}.day();
  return Day{then / std::min(start.day(), last)};
}

}  // namespace hemvist
