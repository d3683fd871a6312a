#include "adapters/cli/coverage_json.hpp"

#include "adapters/cli/coverage_text.hpp"
#include "engine/records/record_words.hpp"

namespace hemvist {
namespace {

namespace json = boost::json;

json::value amount_json(const std::optional<Money>& amount) { return amount ? json::value(to_decimal_text(*amount)) : json::value(nullptr); }

json::array not_compared_json(const NotCompared& of) {
  json::array list;
  for (const auto& [key, count] : of.unpriced) list.push_back({{"list", "oprissat"}, {"sida", code_text(key.first)}, {"reason", code_text(key.second)}, {"besök", count}});
  for (const auto& [reason, count] : of.held) list.push_back({{"list", "hålls_inne"}, {"sida", code_text(ComparedSide::home)}, {"reason", code_text(reason)}, {"besök", count}});
  for (const auto& [reason, count] : of.never) list.push_back({{"list", "ersätts_aldrig"}, {"sida", code_text(ComparedSide::home)}, {"reason", code_text(reason)}, {"besök", count}});
  return list;
}

json::object with_sum(json::object object, const CoverageSum& sum) {
  object["fordran"] = to_decimal_text(sum.claim);
  object["jämfört"] = to_decimal_text(sum.payable);
  object["egen_nivå"] = amount_json(sum.own_level);
  object["egenkostnad"] = amount_json(sum.own_cost);
  object["skillnad"] = sum.own_cost ? amount_json(sum.payable - *sum.own_cost) : json::value(nullptr);
  const auto percent = sum.percent();
  object["täckning_procent"] = percent ? json::value(*percent) : json::value(nullptr);
  object["besök"] = sum.visits;
  object["över_beviljat_minuter"] = to_decimal_text(sum.over_granted);
  object["inte_jämfört"] = not_compared_json(sum.not_compared);
  return object;
}

}  // namespace

json::object to_json(const CoverageReport& report) {
  json::array rows;
  for (const auto& row : report.rows)
    rows.push_back(with_sum({{"bosättningskommun", row.bosattningskommun.text()}, {"ärende", row.arende.text()}, {"month", row.month.text()}}, row.sum));
  json::array kommuner;
  for (const auto& [kommun, sum] : report.kommuner) kommuner.push_back(with_sum({{"bosättningskommun", kommun.text()}}, sum));
  const auto& [from, through, choice] = report.request;
  return {{"egen_kommun", report.own.text()},
          {"from", from ? json::value(from->text()) : json::value(nullptr)},
          {"through", through.text()},
          {"egen_nivå_känd", report.is_own_level_known},
          {"egenkostnad_känd", report.is_own_cost_known},
          {"zon", choice.zone.empty() ? json::value(nullptr) : json::value(choice.zone)},
          {"utförare", choice.performer ? json::value(text(*choice.performer)) : json::value(nullptr)},
          {"ärenden", std::move(rows)},
          {"kommuner", std::move(kommuner)},
          {"summa", with_sum({}, report.total)}};
}

}  // namespace hemvist
