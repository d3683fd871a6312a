#pragma once
// Bytes to be read from the beginning, more than once: an open file or a text in memory.

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <variant>

namespace hemvist {

// Every function throws std::system_error when the file cannot be read.
class ByteSource {
 public:
  explicit ByteSource(const std::filesystem::path& path);
  explicit ByteSource(std::string bytes);

  std::size_t read(char* to, std::size_t at_most);  // 0 only at the end
  void rewind();

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  using File = std::unique_ptr<std::FILE, Close>;
  struct Text {
    std::string bytes;
    std::size_t at = 0;
  };
  std::variant<File, Text> from_;
};

}  // namespace hemvist
