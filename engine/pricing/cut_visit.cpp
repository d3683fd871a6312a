#include "engine/pricing/cut_visit.hpp"

#include <algorithm>

namespace hemvist {

int version_index(std::span<const TariffTable> tables, Day day) {
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const auto& version = tables[i].version();
    if (version.valid_from <= day && (!version.valid_end || day < *version.valid_end)) return static_cast<int>(i);
  }
  return -1;
}

bool cut_visit(Instant from, Instant end, std::span<const TariffTable> tables, const SwedishClock& clock, std::vector<VisitSlice>& slices) {
  slices.clear();
  int side_version = -1;
  int side_daypart = -1;
  for (auto at = from; at < end;) {
    const auto& span = clock.span_at(at);
    const WallTime wall{at.time_since_epoch() + span.offset};
    const auto day = date::floor<date::days>(wall);
    const int minute = static_cast<int>((wall - day).count());
    const int version = version_index(tables, day);
    if (version < 0) return false;
    const auto& table = tables[static_cast<std::size_t>(version)];
    const auto segments = table.segments(day);
    const auto segment = std::find_if(segments.begin(), segments.end(), [minute](const DaySegment& s) { return minute < s.till; });
    if (version != side_version) {
      side_version = version;
      side_daypart = segment->daypart;
    }
    const bool divides = table.version().border != BorderRule::start;
    const int till = divides ? segment->till : 24 * 60;
    const auto slice_end = std::min({end, span.end, at + std::chrono::minutes{till - minute}});
    const int daypart = divides ? segment->daypart : side_daypart;
    if (!slices.empty() && slices.back().day == day && slices.back().version == version && slices.back().daypart == daypart) {
      slices.back().end = slice_end;
    } else {
      slices.push_back({at, slice_end, day, version, daypart});
    }
    at = slice_end;
  }
  return true;
}

}  // namespace hemvist
