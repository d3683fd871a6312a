#pragma once
// A time told in months or years from a day: it ends on the day with the same number (lag 1930:173, 1 §).
#include "engine/values/month.hpp"

namespace hemvist {

// The day with the same number `months` later or earlier, or the last of that month when it has no such day.
Day months_after(Day day, int months);

}  // namespace hemvist
