#include <fmt/format.h>

#include "adapters/cli/commands.hpp"
#include "adapters/cli/register_words.hpp"
#include "adapters/jobs/charge_interest.hpp"
#include "adapters/jobs/register_reminder.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "adapters/jobs/write_letters.hpp"

namespace hemvist {
namespace {

DocumentEvent event_of(const CommonArguments& common, const RegisterArguments& arguments, DocumentEventKind kind) {
  DocumentEvent event;
  event.kind = kind;
  event.document = arguments.subject;
  event.day = day_of(arguments.day, common.today);
  event.reference = arguments.reference;
  event.sentence = arguments.sentence;
  if (!arguments.row.empty()) event.row = count_of(arguments.row, "--rad");
  return event;
}

int register_event(const CommonArguments& common, const DocumentEvent& event, const std::string& sentence) {
  auto store = Store::open(common.store);
  const auto admitted = store.register_event(event, common.user, common.today);
  if (admitted.verdict == EventVerdict::refused) return tell_refusal(common, event.document, code_text(admitted.fault), advice(admitted.fault));
  return tell_done(common, *find_standing(store, event.document), admitted.verdict == EventVerdict::new_event, sentence);
}

std::string place_of(const DocumentEvent& event) { return event.document + (event.row > 0 ? " rad " + std::to_string(event.row) : ""); }

}  // namespace

int register_sent_command(const CommonArguments& common, const RegisterArguments& arguments) {
  const auto event = event_of(common, arguments, DocumentEventKind::sent);
  return register_event(common, event, event.document + " är skickad " + to_text(event.day) + ".");
}

int register_response_command(const CommonArguments& common, const RegisterArguments& arguments) {
  auto event = event_of(common, arguments, DocumentEventKind::response);
  event.code = arguments.code;
  const auto code = parse_response_code(event.code);
  return register_event(common, event, "Svar på " + event.document + ": " + event.code + (code ? ", " + std::string{meaning(*code)} : "") + ".");
}

int register_dispute_command(const CommonArguments& common, const RegisterArguments& arguments) {
  auto event = event_of(common, arguments, DocumentEventKind::disputed);
  event.amount = amount_of(arguments.amount, "--belopp");
  event.code = arguments.reason;
  return register_event(common, event, place_of(event) + " är bestridd: " + to_swedish_text(event.amount) + " kr, " + event.code + ".");
}

int register_dispute_end_command(const CommonArguments& common, const RegisterArguments& arguments) {
  auto event = event_of(common, arguments, DocumentEventKind::dispute_closed);
  event.amount = amount_of(arguments.amount, "--medgivet");
  return register_event(common, event, "Tvisten om " + place_of(event) + " är avgjord: " + to_swedish_text(event.amount) + " kr ska krediteras, resten betalas.");
}

int register_reminder_command(const CommonArguments& common, const RegisterArguments& arguments) {
  const auto files = rule_files(common.rules);
  auto store = Store::open(common.store);
  const auto kommuner = rule_book_of(standing_rules(files), store, store.last_fact()).kommuner;
  const auto reminder = register_reminder(store, kommuner, reference_rates(files), arguments.subject, common.user, day_of(arguments.day, common.today));
  if (!reminder) return tell_refusal(common, arguments.subject, code_text(reminder.error()), advice(reminder.error()));
  const auto letter = reminder_text(*reminder);
  boost::json::object more{{"påminnelse", reminder->number}, {"days_late", reminder->days_late}, {"to_pay", to_decimal_text(reminder->to_pay)}, {"reference", reminder->reference}};
  if (!arguments.folder.empty()) {
    more["file"] = write_reminder(store, *reminder, standing_rules(files).law, arguments.folder).path.string();
  }
  return tell_done(common, {reminder->invoice, reminder->state}, true, letter.substr(0, letter.size() - 1), std::move(more));
}

int register_interest_command(const CommonArguments& common, const RegisterArguments& arguments) {
  auto store = Store::open(common.store);
  const auto day = day_of(arguments.day, common.today);
  if (day > common.today) return tell_refusal(common, arguments.subject, code_text(EventFault::i_framtiden), advice(EventFault::i_framtiden));
  const auto charged = charge_interest(store, reference_rates(rule_files(common.rules)), arguments.subject, common.user, day);
  if (!charged) {
    if (const auto* refusal = std::get_if<InterestRefusal>(&charged.error())) return tell_refusal(common, arguments.subject, code_text(refusal->fault), sentence(*refusal));
    const auto fault = std::get<EventFault>(charged.error());
    return tell_refusal(common, arguments.subject, code_text(fault), advice(fault));
  }
  auto told = fmt::format("Dröjsmålsränta på {}: {} kr till och med {}", arguments.subject, to_swedish_text(charged->charged), to_text(day));
  if (!charged->charged_before.is_zero()) told += fmt::format(", utöver {} kr som redan är uttaget", to_swedish_text(charged->charged_before));
  told += ".";
  boost::json::array spans;
  for (const auto& span : charged->interest.spans) {
    told += fmt::format("\n  {}: {} dagar, {} kr, {} %", to_text(span.days), span.days.days(), to_swedish_text(span.capital), to_decimal_text(span.percent));
    spans.push_back(boost::json::object{{"days", to_text(span.days)}, {"capital", to_decimal_text(span.capital)}, {"percent", to_decimal_text(span.percent)}});
  }
  return tell_done(common, *find_standing(store, arguments.subject), true, told,
                   {{"charged", to_decimal_text(charged->charged)}, {"charged_before", to_decimal_text(charged->charged_before)}, {"spans", std::move(spans)}});
}

}  // namespace hemvist
