#include "engine/letters/letter_guard.hpp"

#include <utility>

namespace hemvist {
namespace {

class LetterWalk {
public:
  void look(std::string field, std::string_view text) { texts_.push_back({std::move(field), text}); }
  void look_at_each(const std::string& field, const std::vector<std::string>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i) look(field + " " + std::to_string(i + 1), texts[i]);
  }
  void look(const std::string& whose, const Party& party) {
    for (const auto* text : {&party.legal_name, &party.unit_name, &party.street, &party.postal_zone, &party.city, &party.contact_name, &party.email}) look(whose, *text);
  }
  std::vector<IdentityLeak> leaks(const KnownIdentities& known) && { return identity_leaks(texts_, known); }

private:
  std::vector<NamedText> texts_;
};

}  // namespace

std::vector<IdentityLeak> identity_leaks(const Letter& letter, const KnownIdentities& known) {
  LetterWalk walk;
  walk.look("avsändare", letter.sender);
  walk.look("mottagare", letter.recipient);
  walk.look("referens", letter.reference);
  walk.look("rubrik", letter.subject);
  walk.look_at_each("stycke", letter.paragraphs);
  walk.look_at_each("tabellens rubrik", letter.table.heading);
  for (std::size_t i = 0; i < letter.table.rows.size(); ++i)
    for (const auto& cell : letter.table.rows[i]) walk.look("tabell rad " + std::to_string(i + 1), cell);
  walk.look("punkternas rubrik", letter.points_heading);
  walk.look_at_each("punkt", letter.points);
  walk.look_at_each("slutstycke", letter.closing);
  return std::move(walk).leaks(known);
}

}  // namespace hemvist
