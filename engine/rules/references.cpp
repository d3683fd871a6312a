#include "engine/rules/references.hpp"

#include <algorithm>
#include <map>

#include "engine/rules/cell_price.hpp"
#include "engine/rules/version_faults.hpp"

namespace hemvist {
namespace {

enum class Mark { unseen, on_the_way, done };

// Goes along the references without the call stack: a chain can be as long as the file has components.
class GraphWalk {
public:
  explicit GraphWalk(ReferenceGraph& graph) : graph_{graph}, marks_(graph.onward.size(), Mark::unseen) {
    for (const auto& rows : graph.onward) {
      auto& all = onward_.emplace_back();
      for (const auto& row : rows) all.insert(all.end(), row.begin(), row.end());
    }
  }

  void go() {
    for (std::size_t i = 0; i < marks_.size() && graph_.circle.empty(); ++i)
      if (marks_[i] == Mark::unseen) go_from(static_cast<int>(i));
  }

private:
  struct Step {
    int component;
    std::size_t next = 0;
  };

  Mark& mark(int component) { return marks_[static_cast<std::size_t>(component)]; }

  void go_from(int start) {
    way_ = {{start}};
    mark(start) = Mark::on_the_way;
    while (!way_.empty()) {
      auto& step = way_.back();
      const auto& onward = onward_[static_cast<std::size_t>(step.component)];
      if (step.next == onward.size()) {
        mark(step.component) = Mark::done;
        graph_.in_order.push_back(step.component);
        way_.pop_back();
        continue;
      }
      const int to = onward[step.next++];
      if (mark(to) == Mark::on_the_way) return take_circle(to);
      if (mark(to) == Mark::done) continue;
      mark(to) = Mark::on_the_way;
      way_.push_back({to});
    }
  }

  void take_circle(int first) {
    auto& circle = graph_.circle;
    for (auto at = std::find_if(way_.begin(), way_.end(), [first](const Step& s) { return s.component == first; }); at != way_.end(); ++at)
      circle.push_back(at->component);
    std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end()), circle.end());
  }

  ReferenceGraph& graph_;
  std::vector<std::vector<int>> onward_;
  std::vector<Mark> marks_;
  std::vector<Step> way_;
};

}  // namespace

std::vector<Reference> references_in_cell(const TariffVersion& version, const PriceSelector& selector, const CellKey& key, const Selected& from) {
  std::vector<Reference> references;
  std::vector<Selected> rows{from};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto* share = std::get_if<PercentOf>(&row_of(version, rows[i]).value);
    if (share == nullptr) continue;
    for (const auto& id : share->components) {
      const auto component = component_named(version, id);
      if (!component) continue;
      references.push_back({rows[i], *component, selector.select_in(*component, key)});
      if (const auto* found = std::get_if<Selected>(&references.back().found); found != nullptr && std::find(rows.begin(), rows.end(), *found) == rows.end())
        rows.push_back(*found);
    }
  }
  return references;
}

ReferenceGraph reference_graph(const TariffVersion& version) {
  std::map<std::string_view, int> index;
  for (const auto& component : version.components) index.emplace(component.id, static_cast<int>(index.size()));
  ReferenceGraph graph;
  for (const auto& component : version.components) {
    auto& rows = graph.onward.emplace_back();
    for (const auto& row : component.rows) {
      auto& onward = rows.emplace_back();
      const auto* share = std::get_if<PercentOf>(&row.value);
      if (share == nullptr) continue;
      for (const auto& id : share->components)
        if (const auto named = index.find(id); named != index.end()) onward.push_back(named->second);
    }
  }
  GraphWalk{graph}.go();
  return graph;
}

std::optional<int> leads_too_far(const ReferenceGraph& graph) {
  std::vector<int> led_to(graph.onward.size(), 0);  // the most of any row
  const auto at = [&](int component) -> int& { return led_to[static_cast<std::size_t>(component)]; };
  for (const int component : graph.in_order)
    for (const auto& row : graph.onward[static_cast<std::size_t>(component)]) {
      int count = 0;
      for (const int to : row) count = std::min(count + 1 + at(to), most_rows_led_to + 1);
      at(component) = std::max(at(component), count);
    }
  const auto first = std::find_if(led_to.begin(), led_to.end(), [](int count) { return count > most_rows_led_to; });
  if (first == led_to.end()) return std::nullopt;
  return static_cast<int>(first - led_to.begin());
}

std::optional<int> chain_too_long(const ReferenceGraph& graph) {
  std::vector<int> links(graph.onward.size(), 0);
  for (const int component : graph.in_order)
    for (const auto& row : graph.onward[static_cast<std::size_t>(component)])
      for (const int to : row) {
        auto& longest = links[static_cast<std::size_t>(component)];
        longest = std::max(longest, links[static_cast<std::size_t>(to)] + 1);
      }
  const auto first = std::find_if(links.begin(), links.end(), [](int count) { return count > most_links; });
  if (first == links.end()) return std::nullopt;
  return static_cast<int>(first - links.begin());
}

bool references_end(const TariffVersion& version) {
  const auto graph = reference_graph(version);
  return graph.circle.empty() && !leads_too_far(graph) && !chain_too_long(graph);
}

}  // namespace hemvist
