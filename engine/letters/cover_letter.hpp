#pragma once
// The letter that goes with a fakturaunderlag on person level through a secure channel: what is sent, to which function, under which secrecy.
#include "engine/letters/letter.hpp"
#include "engine/values/digest.hpp"
#include "engine/values/provision.hpp"

namespace hemvist {

struct SentUnderlag {
  std::string document_number;  // the invoice: "2024-00001"
  std::string id;               // "F-2024-00001"
  std::string file_name;
  Digest digest;                // of the file
  int rows = 0;
  int pages = 0;                // of its PDF; 0: not said
};

Letter cover_letter(const Party& sender, const Party& recipient, Day day, const SentUnderlag& underlag, const LawBook& law);

}  // namespace hemvist
