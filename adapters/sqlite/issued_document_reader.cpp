#include "adapters/sqlite/issued_document_reader.hpp"

#include "adapters/sqlite/statement.hpp"

namespace hemvist {

std::vector<IssuedDocument> all_issued_documents(Connection& connection) {
  // Without terms only what was issued before they were kept: then nothing was said of interest, and it fell due as all did.
  Statement row{connection,
                "SELECT i.number,i.kind,i.buyer,i.refers_to,i.issue_day,i.total_ore,r.month,r.sequence,i.run,i.document,"
                " coalesce(t.due,i.issue_day+CASE i.kind WHEN 0 THEN 30 ELSE 0 END),coalesce(t.late_interest,0)"
                " FROM issued_document i JOIN settlement_run r ON r.run=i.run LEFT JOIN document_terms t ON t.document=i.number"
                " ORDER BY i.year,i.serial"};
  Statement lines{connection, "SELECT amount_ore FROM run_line WHERE run=? AND document=? ORDER BY line"};
  // A credited line has the key of the line that it corrects.
  Statement credited{connection,
                     "SELECT coalesce((SELECT o.line FROM issued_document i JOIN run_line o ON o.run=i.run AND o.document=i.document"
                     " WHERE i.number=?3 AND o.arende=l.arende AND o.bosattningskommun=l.bosattningskommun AND o.month=l.month"
                     " AND o.component=l.component AND o.selectors=l.selectors AND o.lagrum=l.lagrum AND o.tariff_version=l.tariff_version"
                     " AND o.price_ore=l.price_ore AND o.per=l.per AND o.unit=l.unit AND o.percent_numerator=l.percent_numerator"
                     " AND o.percent_denominator=l.percent_denominator ORDER BY o.line LIMIT 1),0)"
                     " FROM run_line l WHERE l.run=?1 AND l.document=?2 ORDER BY l.line"};
  std::vector<IssuedDocument> documents;
  for (row.start(); row.next();) {
    std::string number{row.text()};
    const auto kind = row.word<DocumentKind>();
    const auto buyer = row.kommun();
    std::string refers_to{row.skip_null() ? std::string_view{} : row.text()};
    const auto issue_day = row.day();
    const auto total = row.money();
    const auto month = row.month();
    const auto sequence = row.word<int>();
    const auto run = row.integer();
    const auto place = row.integer();
    const auto due = row.day();
    auto& document = documents.emplace_back(
        IssuedDocument{std::move(number), kind, buyer, std::move(refers_to), issue_day, total, month, sequence, due, row.integer() == 1, {}, {}});
    for (lines.start({run, place}); lines.next();) document.rows.push_back(lines.money());
    if (document.kind == DocumentKind::invoice) continue;
    for (credited.start({run, place, document.refers_to}); credited.next();) document.credits.push_back(credited.word<int>());
  }
  return documents;
}

}  // namespace hemvist
