#!/bin/sh
# validate_documents.sh DIR: judges every XML document below DIR by the official Peppol rules.
# 0 all without a fatal, 1 a fatal or nothing to judge, 2 the rules could not be run, 77 they are not at hand.
set -u
[ $# -eq 1 ] || { echo "usage: validate_documents.sh DIR" >&2; exit 2; }
validate="${HEMVIST_SHARED:-../shared}/peppol/validate"

skip() {
  echo "SKIPPED: $1; no document was judged"
  exit 77
}
[ -x "$validate" ] || skip "no $validate"
for program in python3 xmllint java; do
  command -v "$program" >/dev/null || skip "no $program"
done
[ -e "${SAXON_JAR:-/usr/share/java/Saxon-HE.jar}" ] || skip "no Saxon-HE"

if [ -z "$(find "$1" -type f -iname '*.xml' 2>/dev/null | head -n 1)" ]; then
  echo "no XML document below $1" >&2
  exit 1
fi
exec "$validate" --engine java --warnings "$1"
