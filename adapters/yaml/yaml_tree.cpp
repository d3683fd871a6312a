#include "adapters/yaml/yaml_tree.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <unordered_map>

#include "adapters/yaml/fault_list.hpp"
#include "adapters/yaml/quoted_text.hpp"
#include "adapters/yaml/source_text.hpp"
#include "adapters/yaml/yaml_sentence.hpp"

namespace hemvist {
namespace {

constexpr std::size_t most_bytes = 5'000'000;
constexpr std::size_t most_depth = 50;
// yaml-cpp keeps every token of an open [ or { (about 250 bytes each): these bound the memory that a hostile file can take.
constexpr std::size_t most_flow_marks = 300'000;
constexpr std::size_t most_values = 500'000;

// Thrown through the parser when reading on would do harm; the fault is noted.
struct ReadingStopped {};

class TreeBuilder : public YAML::EventHandler {
public:
  TreeBuilder(const SourceText& source, FaultList& faults) : source_{source}, faults_{faults} {}

  YamlNode take_root() { return std::move(root_); }
  SourcePlace last_place() const { return last_place_; }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ < 2) return;
    note(RuleFaultCode::flera_dokument, mark, "Filen innehåller mer än ett YAML-dokument (en rad med ---). Lägg varje dokument i en egen fil.");
    throw ReadingStopped{};
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    check(mark, "?", anchor);
    auto node = node_at(mark, YamlNode::Kind::null);
    if (in_mapping_value()) node.place = frames_.back().key->place;
    place_value(std::move(node));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    note_anchor(mark);
    place_value(node_at(mark, YamlNode::Kind::null));
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
    check(mark, tag, anchor);
    auto node = node_at(mark, YamlNode::Kind::scalar);
    node.text = value;
    node.quoted = tag == "!";
    place_value(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, YamlNode::Kind::sequence);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, YamlNode::Kind::mapping);
  }
  void OnMapEnd() override { close(); }

private:
  struct Key {
    std::string text;
    SourcePlace place;
    bool is_usable;  // neither a duplicate nor something else than text
  };
  // A list or mapping being read.
  struct Frame {
    YamlNode node;
    bool is_key = false;  // it stands where a key should
    std::optional<Key> key;
    std::unordered_map<std::string, int> line_of_key;
  };

  YamlNode node_at(const YAML::Mark& mark, YamlNode::Kind kind) {
    if (++values_ > most_values) {
      note(RuleFaultCode::for_stor_fil, mark, "Filen innehåller fler än 500 000 värden.");
      throw ReadingStopped{};
    }
    YamlNode node;
    node.kind = kind;
    node.place = last_place_ = place_of(mark);
    return node;
  }

  SourcePlace place_of(const YAML::Mark& mark) const { return source_.place_of(static_cast<std::size_t>(std::max(mark.pos, 0))); }

  bool in_mapping() const { return !frames_.empty() && frames_.back().node.kind == YamlNode::Kind::mapping; }
  bool in_mapping_value() const { return in_mapping() && frames_.back().key.has_value(); }

  void check(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    const auto byte = static_cast<std::size_t>(std::max(mark.pos, 0));
    // A lone ! reaches us as the tag of quoted text.
    const bool starts_with_tag = byte < source_.bytes().size() && source_.bytes()[byte] == '!';
    if (starts_with_tag || (tag != "?" && tag != "!" && !tag.empty()))
      note(RuleFaultCode::tagg, mark, "YAML-taggar (som !!str) används inte i regelfiler. Ta bort taggen; text som liknar ett tal sätts inom citattecken.");
    if (anchor != 0) note_anchor(mark);
  }
  void note_anchor(const YAML::Mark& mark) {
    note(RuleFaultCode::ankare, mark, "Ankare (&namn) och hänvisningar (*namn) används inte i regelfiler. Skriv ut värdet på varje ställe.");
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YamlNode::Kind kind) {
    check(mark, tag, anchor);
    if (frames_.size() >= most_depth) {
      note(RuleFaultCode::for_djup, mark, "Listor och nycklar ligger i varandra i fler än 50 nivåer.");
      throw ReadingStopped{};
    }
    Frame frame;
    frame.node = node_at(mark, kind);
    frame.is_key = in_mapping() && !in_mapping_value();
    frames_.push_back(std::move(frame));
  }
  void close() {
    auto frame = std::move(frames_.back());
    frames_.pop_back();
    place_value(std::move(frame.node));
  }

  void place_value(YamlNode node) {
    if (frames_.empty()) {
      root_ = std::move(node);
    } else if (auto& frame = frames_.back(); frame.node.kind == YamlNode::Kind::sequence) {
      frame.node.items.push_back(std::move(node));
    } else if (!frame.key) {
      frame.key = key_from(frame, std::move(node));
    } else {
      if (frame.key->is_usable) frame.node.entries.push_back({std::move(frame.key->text), frame.key->place, std::move(node)});
      frame.key.reset();
    }
  }

  Key key_from(Frame& frame, YamlNode node) {
    if (node.kind != YamlNode::Kind::scalar) {
      faults_.add(RuleFaultCode::fel_slag, node.place, path(), "En nyckel ska vara ett ord, inte en lista, en samling nycklar eller tom.");
      return {"", node.place, false};
    }
    const auto [first, is_new] = frame.line_of_key.emplace(node.text, node.place.line);
    if (!is_new)
      faults_.add(RuleFaultCode::dubbel_nyckel, node.place, path(),
                  "Nyckeln " + quoted(node.text) + " står två gånger; den första står på rad " + std::to_string(first->second) + ". Ta bort den ena.");
    return {std::move(node.text), node.place, is_new};
  }

  // The key path of what is being read, as far as it is known.
  std::string path() const {
    std::string written;
    for (const auto& frame : frames_) {
      if (frame.node.kind == YamlNode::Kind::sequence)
        written += "[" + std::to_string(frame.node.items.size()) + "]";
      else if (frame.key)
        written += (written.empty() ? "" : ".") + shortened(frame.key->text);
    }
    return written;
  }

  void note(RuleFaultCode code, const YAML::Mark& mark, std::string message) { faults_.add(code, place_of(mark), path(), std::move(message)); }

  const SourceText& source_;
  FaultList& faults_;
  YamlNode root_;
  std::vector<Frame> frames_;
  SourcePlace last_place_{1, 1};
  std::size_t values_ = 0;
  int documents_ = 0;
};

bool is_text(const SourceText& source, FaultList& faults) {
  const auto byte = source.first_unreadable();
  if (!byte) return true;
  faults.add(RuleFaultCode::olaslig_fil, source.place_of(*byte), "",
             "Här står ett tecken som inte hör hemma i en textfil i UTF-8. Spara filen som UTF-8 i en vanlig textredigerare.");
  return false;
}

// yaml-cpp passes over lines that start with %, wherever they stand.
bool has_no_directive(const SourceText& source, FaultList& faults) {
  const auto byte = source.bytes().starts_with('%') ? 0 : source.bytes().find("\n%");
  if (byte == std::string_view::npos) return true;
  faults.add(RuleFaultCode::yaml_fel, source.place_of(byte == 0 ? 0 : byte + 1), "", "En rad i en regelfil kan inte börja med %. Skriv # framför en kommentar.");
  return false;
}

bool is_of_bearable_size(const SourceText& source, FaultList& faults) {
  if (source.bytes().size() > most_bytes) {
    faults.add(RuleFaultCode::for_stor_fil, {}, "", "Filen är större än 5 000 000 byte och är knappast en regelfil.");
    return false;
  }
  const auto marks = std::count_if(source.bytes().begin(), source.bytes().end(),
                                   [](char c) { return c == ',' || c == '[' || c == ']' || c == '{' || c == '}'; });
  if (static_cast<std::size_t>(marks) > most_flow_marks) {
    faults.add(RuleFaultCode::for_stor_fil, {}, "", "Filen innehåller fler än 300 000 kommatecken och parenteser och är knappast en regelfil.");
    return false;
  }
  return true;
}

}  // namespace

tl::expected<YamlNode, std::vector<RuleFault>> parse_yaml(std::string_view bytes, const std::string& file_name) {
  FaultList faults{file_name};
  const SourceText source{bytes};
  if (!is_of_bearable_size(source, faults) || !is_text(source, faults) || !has_no_directive(source, faults))
    return tl::make_unexpected(faults.in_order());
  TreeBuilder builder{source, faults};
  try {
    // yaml-cpp takes a line end at the end of the file for the quote that was never closed; inside this comment it does not.
    std::istringstream stream{std::string{source.bytes()} + "\n#"};
    YAML::Parser parser{stream};
    while (parser.HandleNextDocument(builder)) {}
  } catch (const ReadingStopped&) {
  } catch (const YAML::Exception& error) {
    const auto byte = static_cast<std::size_t>(std::max(error.mark.pos, 0));
    const bool is_alias = error.msg == YAML::ErrorMsg::UNKNOWN_ANCHOR;
    // The quote that is open at the end of the file begins after the last value that was read.
    const bool is_open_quote = error.msg == YAML::ErrorMsg::EOF_IN_SCALAR;
    faults.add(is_alias ? RuleFaultCode::ankare : RuleFaultCode::yaml_fel, is_open_quote ? builder.last_place() : source.place_of(byte), "",
               yaml_sentence(error.msg));
  }
  if (faults.refuses()) return tl::make_unexpected(faults.in_order());
  return builder.take_root();
}

}  // namespace hemvist
