#pragma once
// The tables whose rows the journal vouches for, with the columns that count and the order in which an entry writes them.
#include <array>
#include <string_view>

namespace hemvist {

enum class Fact {
  kommun, person, arende, source_file, rejected_row, decision_version, visit_version, absence_version,
  monthly_total_version, ruleset, party,
  settlement_run, run_document, run_line, issued_document, outbox, outbox_done,
  approval, extra_cost_version, office_file, attestation, discarded_run, document_terms, document_event, payment, payment_placing,
};
inline constexpr std::size_t fact_count = 26;

struct FactTable {
  std::string_view name;
  std::string_view columns;  // after `entry`, which is always the first
  std::string_view order;
};

// Left out of person, source_file and rejected_row is what identifies someone: it is erased one day, and the journal must still hold.
inline constexpr std::array<FactTable, fact_count> fact_tables{{
    {"kommun", "kommun", "kommun"},
    {"person", "person,kind,commitment", "person"},
    {"arende", "arende,name,bosattningskommun,person", "arende"},
    {"source_file", "kind,name,size,user,day,commitment", "entry"},
    {"rejected_row", "part,line,\"column\",code,sentence", "part"},
    {"decision_version",
     "line,arende,insats,valid_from,row_version,valid_end,stay_from,stay_end,lagrum,reason,decided,requested,"
     "granted_numerator,granted_denominator,granted_unit,granted_per,zone,performer,is_protected",
     "line"},
    {"visit_version",
     "line,visit,version,arende,insats,start,minutes,status,planned_start,planned_end,staff,shared_with,"
     "count_numerator,count_denominator,zone,performed_by,receipt,comment",
     "line"},
    {"absence_version", "line,arende,first_day,row_version,end_day,notified,reason,reason_text,is_retracted", "line"},
    {"monthly_total_version", "line,arende,insats,month,row_version,minutes,count_numerator,count_denominator", "line"},
    {"ruleset", "kommun,file_name,sha256,bytes", "kommun"},
    {"party",
     "kommun,organisation_number,legal_name,unit_name,endpoint_scheme,endpoint_id,street,postal_zone,city,"
     "contact_name,telephone,email,buyer_reference,account_kind,account_digits",
     "kommun"},
    {"settlement_run", "run,month,sequence,scope_fact,scope_issue,digest,user,day", "run"},
    {"run_document", "run,document,kind,buyer,refers_to", "document"},
    {"run_line",
     "run,document,line,arende,bosattningskommun,month,component,selectors,lagrum,tariff_version,price_ore,per,unit,"
     "percent_numerator,percent_denominator,quantity_numerator,quantity_denominator,amount_ore,visits,tariff_sha256",
     "document,line"},
    {"issued_document", "number,year,serial,kind,buyer,refers_to,run,document,issue_day,total_ore,user", "document"},
    {"outbox", "file,document,file_name,bytes", "file"},
    {"outbox_done", "file", "file"},
    {"approval", "arende,insats,month,row_version,unit,amount,approved,reference", "arende,insats,month,row_version"},
    {"extra_cost_version", "line,extra_cost,row_version,arende,day,item,count_numerator,count_denominator", "line"},
    {"office_file", "kind,subject,file_name,sha256,bytes", "kind,subject"},
    {"attestation", "run,user,day,is_alone", "run"},
    {"discarded_run", "run,user,day", "run"},
    {"document_terms", "document,due,late_interest", "document"},
    {"document_event", "event,document,kind,day,row,amount_ore,code,reference,sentence", "event"},
    {"payment", "payment,source,bank_id,day,amount_ore,reference,payer", "payment"},
    {"payment_placing", "placing,payment,document,amount_ore", "placing"},
}};

constexpr const FactTable& table_of(Fact fact) { return fact_tables[static_cast<std::size_t>(fact)]; }

}  // namespace hemvist
