#include "adapters/csv/csv_fault.hpp"

#include <stdexcept>

namespace hemvist {

std::string sentence(const CsvFault& fault) {
  const std::string where = fault.detail.empty() ? "" : " (" + fault.detail + ")";
  switch (fault.code) {
    case CsvFault::Code::unreadable:
      return "Filen går inte att läsa" + where + ". Kontrollera att den finns och att du får öppna den.";
    case CsvFault::Code::empty_file:
      return "Filen är tom. Den ska ha en rubrikrad och en rad per uppgift.";
    case CsvFault::Code::utf16:
      return "Filen är sparad som UTF-16. Spara den som CSV UTF-8 och läs in den igen.";
    case CsvFault::Code::unknown_encoding:
      return "Filen är varken hel UTF-8 eller Windows-1252" + where +
             ". Spara den som CSV UTF-8 och läs in den igen.";
    case CsvFault::Code::nul_byte:
      return "Filen innehåller nolltecken" + where + " och är antagligen skadad. Exportera den på nytt.";
    case CsvFault::Code::no_header:
      return "Rubrikraden går inte att läsa. " + fault.detail;
    case CsvFault::Code::duplicate_column:
      return "Kolumnen " + fault.detail + " finns flera gånger. Behåll en av dem.";
    case CsvFault::Code::missing_column:
      return "Kolumnen " + fault.detail + " saknas. Lägg till den i filen.";
  }
  throw std::logic_error("CsvFault::Code outside its list");
}

std::string sentence(const RowFault& fault) {
  const std::string column = std::to_string(fault.column);
  switch (fault.code) {
    case RowFault::Code::unclosed_quote:
      return "Citattecknet i kolumn " + column + " avslutas inte. Sätt ett citattecken sist i cellen eller ta bort det första.";
    case RowFault::Code::text_after_quote:
      return "Det står text efter citattecknet som avslutar kolumn " + column +
             ". Skriv ett citattecken inne i en text som två (\"\").";
    case RowFault::Code::too_many_cells:
      return "Raden har fler celler än rubrikraden. Sätt citattecken runt en text som innehåller skiljetecknet.";
    case RowFault::Code::cell_too_long:
      return "Texten i kolumn " + column + " har fler än 10 000 tecken. Korta den.";
    case RowFault::Code::row_too_long:
      return "Raden är längre än en megabyte. Kontrollera att filen har radbrytningar.";
  }
  throw std::logic_error("RowFault::Code outside its list");
}

}  // namespace hemvist
