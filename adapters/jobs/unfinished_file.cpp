#include "adapters/jobs/unfinished_file.hpp"

#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

namespace hemvist {
namespace {

constexpr std::string_view mark = ".skrivs";

// The number that is all of `digits`, of a process that is no more.
bool is_of_a_dead_process(std::string_view digits) {
  pid_t process = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), process);
  if (fault != std::errc{} || end != digits.data() + digits.size() || process <= 0) return false;
  return process == ::getpid() || (::kill(process, 0) != 0 && errno == ESRCH);
}

}  // namespace

std::filesystem::path unfinished_name(const std::filesystem::path& path) {
  const auto beginning = path.filename().string() + std::string{mark};
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
  std::vector<std::filesystem::path> left_behind;
  std::error_code unreadable;
  for (std::filesystem::directory_iterator entry{folder, unreadable}, end; !unreadable && entry != end; entry.increment(unreadable)) {
    const auto name = entry->path().filename().string();
    if (name.starts_with(beginning) && is_of_a_dead_process(std::string_view{name}.substr(beginning.size()))) left_behind.push_back(entry->path());
  }
  for (const auto& file : left_behind) {
    std::error_code already_gone;
    std::filesystem::remove(file, already_gone);
  }
  auto name = path;
  name += std::string{mark} + std::to_string(::getpid());
  return name;
}

}  // namespace hemvist
