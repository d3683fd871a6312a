#pragma once
// Reads a PDF back with poppler's own tools: its text as a person reads it, as a screen reader does, and what it says of itself.
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace hemvist::sample {

// The PDF in a file of its own while it is read.
class ReadPdf {
public:
  explicit ReadPdf(const std::string& bytes)
      : path_{std::filesystem::temp_directory_path() / ("hemvist_" + std::to_string(::getpid()) + "_" + std::to_string(next_++) + ".pdf")} {
    std::ofstream{path_, std::ios::binary} << bytes;
  }
  ReadPdf(const ReadPdf&) = delete;
  ReadPdf& operator=(const ReadPdf&) = delete;
  ~ReadPdf() { std::filesystem::remove(path_); }

  std::string text() const { return said_by("pdftotext -layout", " -"); }
  std::string text_of_page(int page) const { return said_by("pdftotext -layout -f " + std::to_string(page) + " -l " + std::to_string(page), " -"); }
  std::string structure() const { return said_by("pdfinfo -struct-text", ""); }
  std::string facts() const { return said_by("pdfinfo -isodates", ""); }
  std::string fonts() const { return said_by("pdffonts", ""); }
  std::string objects() const { return said_by("qpdf --json", ""); }
  bool is_sound() const { return said_by("qpdf --check", "").find("No syntax or stream encoding errors found") != std::string::npos; }
  // The drawing of the pages, uncompressed.
  std::string content() const { return said_by("qpdf --qdf", " -"); }

private:
  std::string said_by(const std::string& command, const std::string& after) const {
    std::string said;
    auto* pipe = ::popen((command + " " + path_.string() + after + " 2>&1").c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("ReadPdf: " + command + " did not start");
    std::array<char, 4096> piece;
    for (std::size_t read = 0; (read = std::fread(piece.data(), 1, piece.size(), pipe)) > 0;) said.append(piece.data(), read);
    ::pclose(pipe);
    return said;
  }

  static inline int next_ = 0;
  std::filesystem::path path_;
};

}  // namespace hemvist::sample
