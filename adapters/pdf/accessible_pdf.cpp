#include "adapters/pdf/accessible_pdf.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <memory>
#include <utility>

namespace hemvist {
namespace {

void say_scope_of_headings(QPDFObjectHandle element) {
  if (!element.isDictionary()) return;
  if (auto kind = element.getKey("/S"); kind.isNameAndEquals("/TH")) element.replaceKey("/A", QPDFObjectHandle::parse("<< /O /Table /Scope /Column >>"));
  auto inner = element.getKey("/K");
  if (inner.isArray())
    for (auto& one : inner.getArrayAsVector()) say_scope_of_headings(one);
  else say_scope_of_headings(inner);
}

// Lines, bands and the foot of a page stand outside the structure: marked as decoration, they are passed over when the page is read aloud.
class DecorationMarker : public QPDFObjectHandle::TokenFilter {
public:
  void handleToken(const QPDFTokenizer::Token& token) override {
    if (!has_begun_) write("/Artifact BMC\n");
    has_begun_ = true;
    if (token.getType() != QPDFTokenizer::tt_word) {
      operands_ += token.getRawValue();
      return;
    }
    const bool begins = token.getValue() == "BDC" || token.getValue() == "BMC";
    if (begins && depth_++ == 0) write("\nEMC\n");
    write(std::exchange(operands_, {}) + token.getRawValue());
    if (token.getValue() == "EMC" && --depth_ == 0) write("\n/Artifact BMC\n");
  }
  void handleEOF() override { write(operands_ + "\nEMC\n"); }

private:
  std::string operands_;  // of the operator to come
  int depth_ = 0;
  bool has_begun_ = false;
};

}  // namespace

std::string accessible_pdf(const std::string& drawn) {
  QPDF pdf;
  pdf.processMemoryFile("drawn", drawn.data(), drawn.size());
  auto root = pdf.getRoot();
  root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString("sv-SE"));
  root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
  say_scope_of_headings(root.getKey("/StructTreeRoot"));
  for (auto& page : QPDFPageDocumentHelper{pdf}.getAllPages()) page.addContentTokenFilter(std::make_shared<DecorationMarker>());
  QPDFWriter writer{pdf};
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.write();
  const auto written = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(written->getBuffer()), written->getSize()};
}

}  // namespace hemvist
