#include "adapters/csv/byte_source.hpp"

#include <cerrno>
#include <system_error>

namespace hemvist {
namespace {

[[noreturn]] void throw_errno() { throw std::system_error(errno, std::generic_category()); }

}  // namespace

ByteSource::ByteSource(const std::filesystem::path& path) : from_(File(std::fopen(path.c_str(), "rb"))) {
  std::FILE* file = std::get<File>(from_).get();
  if (!file) throw_errno();
  std::setvbuf(file, nullptr, _IONBF, 0);
}

ByteSource::ByteSource(std::string bytes) : from_(Text{std::move(bytes)}) {}

std::size_t ByteSource::read(char* to, std::size_t at_most) {
  if (auto* text = std::get_if<Text>(&from_)) {
    const std::size_t size = text->bytes.copy(to, at_most, text->at);
    text->at += size;
    return size;
  }
  std::FILE* file = std::get<File>(from_).get();
  const std::size_t size = std::fread(to, 1, at_most, file);
  if (std::ferror(file)) throw_errno();
  return size;
}

void ByteSource::rewind() {
  if (auto* text = std::get_if<Text>(&from_)) {
    text->at = 0;
  } else if (std::fseek(std::get<File>(from_).get(), 0, SEEK_SET) != 0) {
    throw_errno();
  }
}

}  // namespace hemvist
