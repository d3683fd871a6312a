#pragma once
// The issued documents and their states as people read them.
#include <string>

#include "adapters/jobs/list_invoices.hpp"
#include "engine/rules/kommun_register.hpp"

namespace hemvist {

// "Nu: delvis bestridd. 2 000,00 kr, betalt 0,00, krediterat 0,00, återstår 2 000,00 kr, varav obestritt 1 800,00 kr."
std::string state_sentence(const StandingDocument& standing, Day today);
std::string to_text(const InvoiceList& list, const KommunRegister& kommuner, Day today);

}  // namespace hemvist
