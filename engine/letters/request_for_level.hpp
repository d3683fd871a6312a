#pragma once
// Asks a bosättningskommun for what it pays, where we cannot price what we have done: a letter with what waits and what we need to know.
#include <optional>
#include <span>

#include "engine/letters/letter.hpp"
#include "engine/pricing/unpriced.hpp"
#include "engine/values/provision.hpp"

namespace hemvist {

// Whether the bosättningskommun has the answer; else it is our own record that is to be completed.
bool is_for_the_bosattningskommun(UnpricedReason reason);

// None when nothing of `unpriced`, which is all of the recipient's, is for it to answer.
std::optional<Letter> request_for_level(const Party& sender, const Party& recipient, Day day, std::span<const Unpriced> unpriced, const LawBook& law);

}  // namespace hemvist
