#include "examples/first_month/generator/daily_routine.hpp"

#include <iterator>

namespace hemvist {
namespace {

// In the order of the day: no round can run into the next.
enum Round : unsigned {
  early_watch = 1,
  morning = 1 << 1,
  cleaning = 1 << 2,
  meal_delivery = 1 << 3,
  lunch = 1 << 4,
  laundry = 1 << 5,
  shopping = 1 << 6,
  walk = 1 << 7,
  evening = 1 << 8,
  late_evening = 1 << 9,
  bedtime = 1 << 10,
  night = 1 << 11,
};
constexpr unsigned daily_care = morning | lunch | evening | late_evening;

struct Routine {
  int arende;
  date::local_days first;
  date::local_days last;
  unsigned rounds;
  bool on_weekends = true;
  int morning_staff = 1;
  int declined_one_in = 0;  // 0: never declined
  std::string_view evening_performer = "egen_regi";
};

// Minutes, drawn in fives from least to most.
struct Fives {
  int least;
  int most;
};
// Minutes past the hour, drawn likewise.
struct Clock {
  int hour;
  int least;
  int most;
};

class Planner {
public:
  Planner(const Routine& routine, SeededNumbers& numbers) : routine_{routine}, numbers_{numbers} {}

  std::vector<ExportedVisit> plan() && {
    for (auto day = routine_.first; day <= routine_.last; day += date::days{1}) {
      const date::weekday weekday{day};
      if (!routine_.on_weekends && (weekday == date::Saturday || weekday == date::Sunday)) continue;
      plan_before_noon(day, weekday);
      plan_after_noon(day, weekday);
    }
    return std::move(visits_);
  }

private:
  bool has(Round round) const { return (routine_.rounds & round) != 0; }

  void plan_before_noon(date::local_days day, date::weekday weekday) {
    if (has(early_watch)) add("tillsyn", day, Clock{3, 0, 60}, Fives{10, 15});
    if (has(morning)) {
      add("personlig_omvårdnad", day, Clock{7, 10, 70}, Fives{25, 60});
      visits_.back().staff = routine_.morning_staff;
      if (numbers_.once_in(2)) follow_with("måltidshjälp", Fives{10, 20});
    }
    if (has(cleaning) && weekday == date::Tuesday && is_even_week(day))
      add("städ", day, Clock{9, 35, 55}, Fives{60, 85});
    if (has(meal_delivery)) {
      add("matdistribution", day, Clock{11, 25, 25}, Fives{10, 10});
      visits_.back().count = "1";
    }
    if (has(lunch)) add("måltidshjälp", day, Clock{11, 40, 70}, Fives{20, 35});
  }

  void plan_after_noon(date::local_days day, date::weekday weekday) {
    const Clock after_lunch{13, 0, 30};
    if (has(laundry) && weekday == date::Monday) add("tvätt", day, after_lunch, Fives{45, 70});
    if (has(shopping) && weekday == date::Thursday) add("inköp", day, after_lunch, Fives{40, 70});
    if (has(walk) && weekday == date::Wednesday) add("promenad", day, after_lunch, Fives{30, 45});
    if (has(walk) && weekday == date::Sunday) add("social_samvaro", day, after_lunch, Fives{30, 60});
    if (has(evening)) {
      add("personlig_omvårdnad", day, Clock{17, 0, 30}, Fives{20, 45});
      visits_.back().performed_by = routine_.evening_performer;
      if (numbers_.once_in(2)) follow_with("måltidshjälp", Fives{15, 25});
    }
    if (has(late_evening)) {
      const bool looks_in = numbers_.once_in(2);
      add(looks_in ? "tillsyn" : "personlig_omvårdnad", day, Clock{19, 30, 90}, looks_in ? Fives{15, 15} : Fives{20, 45});
      visits_.back().performed_by = routine_.evening_performer;
    }
    // From before 22 until after it, and from before midnight until after it; not on the last evening, when the guest goes home.
    if (has(bedtime)) add("personlig_omvårdnad", day, Clock{21, 35, 50}, Fives{30, 45});
    if (has(night) && day != routine_.last) add("natthjälp", day, Clock{23, 35, 50}, Fives{30, 45});
  }

  static bool is_even_week(date::local_days day) { return (day - day_of_2024(7, 2)).count() / 7 % 2 == 0; }

  // One draw per statement: the order in which arguments are evaluated differs between compilers.
  void add(std::string_view insats, date::local_days day, Clock clock, Fives length) {
    const int minute = clock.hour * 60 + numbers_.fives(clock.least, clock.most);
    const int minutes = numbers_.fives(length.least, length.most);
    add_at(insats, day + std::chrono::minutes{minute}, minutes);
  }

  void follow_with(std::string_view insats, Fives length) {
    const ExportedVisit before = visits_.back();
    add_at(insats, before.start + std::chrono::minutes{before.minutes}, numbers_.fives(length.least, length.most));
    visits_.back().performed_by = before.performed_by;
  }

  void add_at(std::string_view insats, ClockTime start, int minutes) {
    ExportedVisit visit{.arende = routine_.arende, .number = ++count_, .insats = insats, .start = start, .minutes = minutes};
    if (numbers_.once_in(9)) visit.receipt = "manuell";
    if (routine_.declined_one_in > 0 && numbers_.once_in(routine_.declined_one_in)) {
      visit.status = "avböjt";
      visit.minutes = 5;
    }
    visits_.push_back(visit);
  }

  const Routine& routine_;
  SeededNumbers& numbers_;
  std::vector<ExportedVisit> visits_;
  int count_ = 0;
};

std::vector<Routine> routines() {
  return {
      {.arende = 2, .first = day_of_2024(7, 12), .last = day_of_2024(7, 31), .rounds = daily_care | cleaning, .morning_staff = 2},
      {.arende = 3, .first = day_of_2024(6, 28), .last = day_of_2024(7, 31), .rounds = daily_care | cleaning | shopping, .on_weekends = false},
      {.arende = 7, .first = day_of_2024(6, 28), .last = day_of_2024(7, 21), .rounds = daily_care | shopping},
      {.arende = 10, .first = day_of_2024(7, 1), .last = day_of_2024(7, 31), .rounds = morning | lunch | evening | walk | night},
      {.arende = 13, .first = day_of_2024(7, 1), .last = day_of_2024(7, 31), .rounds = daily_care | cleaning | laundry | shopping, .declined_one_in = 25},
      {.arende = 14, .first = day_of_2024(6, 28), .last = day_of_2024(7, 28), .rounds = daily_care | meal_delivery},
      {.arende = 16, .first = day_of_2024(6, 28), .last = day_of_2024(7, 31), .rounds = daily_care | early_watch | cleaning | meal_delivery},
      {.arende = 17, .first = day_of_2024(7, 8), .last = day_of_2024(7, 14), .rounds = morning | evening},
      {.arende = 21, .first = day_of_2024(7, 2), .last = day_of_2024(7, 31), .rounds = daily_care | meal_delivery | walk},
      {.arende = 22, .first = day_of_2024(6, 28), .last = day_of_2024(7, 31),
       .rounds = early_watch | morning | cleaning | lunch | evening | bedtime | night},
      {.arende = 24, .first = day_of_2024(7, 16), .last = day_of_2024(7, 31), .rounds = daily_care | shopping, .evening_performer = "privat"},
  };
}

}  // namespace

std::vector<ExportedVisit> routine_visits(SeededNumbers& numbers) {
  std::vector<ExportedVisit> all;
  for (const Routine& routine : routines()) {
    auto visits = Planner{routine, numbers}.plan();
    std::move(visits.begin(), visits.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace hemvist
