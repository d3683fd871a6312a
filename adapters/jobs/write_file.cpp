#include "adapters/jobs/write_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

#include "adapters/jobs/unfinished_file.hpp"

namespace hemvist {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path) {
  throw std::system_error{errno, std::generic_category(), "Filen " + path.string() + " kunde inte skrivas"};
}

class OpenFile {
public:
  explicit OpenFile(const std::filesystem::path& path, int flags) : path_{path}, descriptor_{::open(path.c_str(), flags | O_CLOEXEC, 0600)} {
    if (descriptor_ < 0) fail(path);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() { ::close(descriptor_); }

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno != EINTR) fail(path_);
      if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  void flush() {
    if (::fsync(descriptor_) != 0) fail(path_);
  }

private:
  const std::filesystem::path& path_;
  int descriptor_;
};

}  // namespace

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
  std::filesystem::create_directories(folder);
  const auto unfinished = unfinished_name(path);
  {
    OpenFile file{unfinished, O_WRONLY | O_CREAT | O_TRUNC};
    file.write(bytes);
    file.flush();
  }
  std::filesystem::rename(unfinished, path);
  OpenFile{folder, O_RDONLY | O_DIRECTORY}.flush();
}

}  // namespace hemvist
