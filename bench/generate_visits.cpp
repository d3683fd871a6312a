// Makes a beslut.csv and a besok.csv of any size for measuring: always the same for the same arguments.
#include <date/date.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace {

// SplitMix64: the same numbers on every machine.
class Numbers {
public:
  explicit Numbers(std::uint64_t seed) : state_{seed} {}
  int below(int end) {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return static_cast<int>((z ^ (z >> 31)) % static_cast<std::uint64_t>(end));
  }

private:
  std::uint64_t state_;
};

constexpr int visits_per_case = 250;
constexpr int days = 366;  // of 2024

std::string day_text(int day) {
  return date::format("%F", date::sys_days{date::year{2024} / 1 / 1} + date::days{day});
}

std::string clock(int minute) {
  char text[6];
  std::snprintf(text, sizeof text, "%02d:%02d", minute / 60 % 24, minute % 60);
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("generate_visits COUNT FOLDER\n", stderr);
    return 2;
  }
  const int count = std::atoi(argv[1]);
  const std::string folder = argv[2];
  const int cases = (count + visits_per_case - 1) / visits_per_case;
  constexpr const char* kommuner[]{"1980", "0180", "0685", "9901"};
  constexpr const char* zones[]{"tätort", "", "centralort", ""};
  constexpr const char* insatser[]{"personlig_omvårdnad", "måltidshjälp", "tillsyn"};

  std::ofstream decisions{folder + "/beslut.csv", std::ios::binary};
  decisions << "ärende;person;bosättningskommun;beslutsdatum;begäran_datum;gäller_från;gäller_till;insats;zon;utförare\n";
  for (int c = 0; c < cases; ++c)
    decisions << "B-" << c << ";P" << c << ';' << kommuner[c % 4] << ";2023-12-01;2023-12-02;2024-01-01;2024-12-31;omvårdnad;"
              << zones[c % 4] << ";egen_regi\n";

  Numbers numbers{2024};
  std::ofstream visits{folder + "/besok.csv", std::ios::binary};
  visits << "besök;ärende;insats;start;slut;status\n";
  for (int v = 0; v < count; ++v) {
    const int day = v / cases * days / visits_per_case;  // one visit a day and ärende, so that none overlap
    const int start = 7 * 60 + numbers.below(14 * 60);
    const int end = start + 10 + 5 * numbers.below(10);
    visits << "V-" << v << ";B-" << v % cases << ';' << insatser[numbers.below(3)] << ';' << day_text(day) << ' ' << clock(start) << ';'
           << day_text(day) << ' ' << clock(end) << ";utfört\n";
  }
}
