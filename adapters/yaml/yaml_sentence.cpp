#include "adapters/yaml/yaml_sentence.hpp"

#include <yaml-cpp/exceptions.h>

namespace hemvist {
namespace {

namespace says = YAML::ErrorMsg;

struct Sentence {
  std::string_view parser_message;
  std::string_view swedish;
};

constexpr std::string_view indent_or_colon =
    "Raden passar inte ihop med raderna före. Kontrollera att indraget är lika för nycklar som hör ihop och att varje nyckel följs av kolon och blanksteg.";

const Sentence sentences[] = {
    {says::TAB_IN_INDENTATION, "Raden är indragen med tabb. Använd blanksteg."},
    {says::END_OF_MAP, indent_or_colon},
    {says::END_OF_SEQ, "Raden passar inte ihop med listan före. Varje post i en lista börjar med bindestreck och blanksteg, med samma indrag."},
    {says::END_OF_MAP_FLOW, "En klammer { avslutas inte. Kontrollera att det finns en } för varje { och komma mellan nycklarna."},
    {says::END_OF_SEQ_FLOW, "En hakparentes [ avslutas inte. Kontrollera att det finns en ] för varje [ och komma mellan posterna."},
    {says::EOF_IN_SCALAR, "Ett citattecken som börjar här eller längre ned avslutas inte före filens slut."},
    {says::DOC_IN_SCALAR, "Ett citattecken avslutas inte före raden med --- eller ..."},
    {says::INVALID_ESCAPE, "Bakstreck används inte så i text inom \"citattecken\". Skriv texten inom enkla citattecken (')."},
    {says::INVALID_HEX, "Bakstreck används inte så i text inom \"citattecken\". Skriv texten inom enkla citattecken (')."},
    {says::UNKNOWN_TOKEN, "Ett värde kan inte börja med det här tecknet. Sätt texten inom citattecken."},
    {says::FLOW_END, "Här står en ] eller } som inte har någon början."},
    {says::BLOCK_ENTRY, "Här kan ingen listpost börja. Kontrollera indraget, eller sätt texten inom citattecken om strecket hör till den."},
    {says::MAP_VALUE, "Här står ett kolon som inte väntades. Sätt texten inom citattecken om kolonet hör till den, annars: kontrollera indraget."},
    {says::MAP_KEY, indent_or_colon},
    {says::UNKNOWN_ANCHOR, "Hänvisningar (*namn) används inte i regelfiler. Skriv ut värdet, eller sätt texten inom citattecken."},
    {says::ALIAS_NOT_FOUND, "Ett värde kan inte börja med *. Sätt texten inom citattecken."},
    {says::ANCHOR_NOT_FOUND, "Ett värde kan inte börja med &. Sätt texten inom citattecken."},
    {says::TAG_WITH_NO_SUFFIX, "Ett värde kan inte börja med !. Sätt texten inom citattecken."},
};

}  // namespace

std::string yaml_sentence(std::string_view parser_message) {
  for (const auto& sentence : sentences)
    if (parser_message.starts_with(sentence.parser_message)) return std::string{sentence.swedish};
  return "Texten går inte att läsa som YAML. Kontrollera indrag, kolon, citattecken och parenteser här och på raderna före.";
}

}  // namespace hemvist
