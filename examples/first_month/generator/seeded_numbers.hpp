#pragma once
// Numbers from a seed, the same with every compiler and library (splitmix64).
#include <cstdint>

namespace hemvist {

class SeededNumbers {
public:
  explicit SeededNumbers(std::uint64_t seed) : state_{seed} {}

  // 0 ≤ the answer < count
  int below(int count) { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }
  // A multiple of five from `least` to `most`, both included and both multiples of five.
  int fives(int least, int most) { return least + 5 * below((most - least) / 5 + 1); }
  bool once_in(int count) { return below(count) == 0; }

private:
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31);
  }

  std::uint64_t state_;
};

}  // namespace hemvist
