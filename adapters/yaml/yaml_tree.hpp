#pragma once
// A YAML file as a plain tree of text with line and column; anchors, aliases, tags and duplicate keys are refused.
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "engine/rules/rule_fault.hpp"

namespace hemvist {

struct YamlEntry;

struct YamlNode {
  enum class Kind { scalar, sequence, mapping, null };
  Kind kind = Kind::null;
  std::string text;     // of a scalar, as it stands in the file
  bool quoted = false;  // a scalar in ' or "
  std::vector<YamlNode> items;
  std::vector<YamlEntry> entries;
  SourcePlace place;
};

struct YamlEntry {
  std::string key;
  SourcePlace place;
  YamlNode value;
};

// All faults of the form at once as far as the text can be parsed. Files over 5 MB and nesting over 50 are refused.
tl::expected<YamlNode, std::vector<RuleFault>> parse_yaml(std::string_view bytes, const std::string& file_name);

}  // namespace hemvist
