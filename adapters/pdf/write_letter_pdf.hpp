#pragma once
// Turns a letter to another kommun into a PDF.
#include <string>

#include "engine/letters/letter.hpp"

namespace hemvist {

// The same letter always gives the same bytes.
std::string write_letter_pdf(const Letter& letter);

}  // namespace hemvist
