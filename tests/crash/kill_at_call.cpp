// Loaded before a program (LD_PRELOAD): kills it at its N-th call that changes a file under a folder, so that every such moment can be tried.
//   HEMVIST_KILL_UNDER  the folder
//   HEMVIST_KILL_AT     N; 0: never
//   HEMVIST_KILL_HOW    before, half (of the bytes are written) or after
//   HEMVIST_KILL_COUNT  a file to which the number of calls is written when the program ends by itself
#include <dlfcn.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <string>
#include <string_view>

namespace {

std::string_view environment(const char* name) {
  const char* value = getenv(name);
  return value == nullptr ? "" : value;
}

int calls = 0;

[[noreturn]] void die() {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

bool is_under(std::string_view path) {
  const auto folder = environment("HEMVIST_KILL_UNDER");
  return !folder.empty() && path.starts_with(folder);
}

bool is_under(int descriptor) {
  char path[PATH_MAX];
  const auto length = readlink(("/proc/self/fd/" + std::to_string(descriptor)).c_str(), path, sizeof path);
  return length > 0 && is_under(std::string_view{path, static_cast<std::size_t>(length)});
}

template <class File, class Half, class Whole>
auto call(File file, Half half, Whole whole) {
  if (!is_under(file)) return whole();
  const bool is_the_one = ++calls == atoi(std::string{environment("HEMVIST_KILL_AT")}.c_str());
  const auto how = environment("HEMVIST_KILL_HOW");
  if (is_the_one && how == "half") half();
  if (is_the_one && how != "after") die();
  const auto result = whole();
  if (is_the_one) die();
  return result;
}

constexpr auto nothing = [] {};

template <class Function>
Function* next(Function*, const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

__attribute__((destructor)) void tell_count() {
  const std::string path{environment("HEMVIST_KILL_COUNT")};
  if (path.empty()) return;
  if (FILE* file = fopen(path.c_str(), "w"); file != nullptr) {
    fprintf(file, "%d", calls);
    fclose(file);
  }
}

}  // namespace

#define NEXT(name) static const auto real = next(&name, #name)

extern "C" {

ssize_t write(int fd, const void* bytes, size_t count) {
  NEXT(write);
  return call(fd, [&] { real(fd, bytes, count / 2); }, [&] { return real(fd, bytes, count); });
}
ssize_t pwrite64(int fd, const void* bytes, size_t count, off64_t offset) {
  NEXT(pwrite64);
  return call(fd, [&] { real(fd, bytes, count / 2, offset); }, [&] { return real(fd, bytes, count, offset); });
}
ssize_t pwrite(int fd, const void* bytes, size_t count, off_t offset) { return pwrite64(fd, bytes, count, offset); }
int fsync(int fd) {
  NEXT(fsync);
  return call(fd, nothing, [&] { return real(fd); });
}
int fdatasync(int fd) {
  NEXT(fdatasync);
  return call(fd, nothing, [&] { return real(fd); });
}
int ftruncate64(int fd, off64_t size) {
  NEXT(ftruncate64);
  return call(fd, nothing, [&] { return real(fd, size); });
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }
int rename(const char* from, const char* to) {
  NEXT(rename);
  return call(std::string_view{to}, nothing, [&] { return real(from, to); });
}
int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned int flags) {
  NEXT(renameat2);
  return call(std::string_view{to}, nothing, [&] { return real(from_folder, from, to_folder, to, flags); });
}
int unlink(const char* path) {
  NEXT(unlink);
  return call(std::string_view{path}, nothing, [&] { return real(path); });
}

}  // extern "C"
