#!/usr/bin/env bash
# Opens workbooks that a review changed with independent readers (openpyxl, LibreOffice, excelize) and compares what they see before and after.
# Needs: node_modules, soffice, python3 with openpyxl (PYTHON=… names another one). Prints "ok - …" / "not ok - …" and a count.
set -u
cd "$(dirname "$0")/../.."
python=${PYTHON:-$(for p in python3 /usr/bin/python3; do "$p" -c "import openpyxl" 2>/dev/null && echo "$p" && break; done)}
if [ -z "$python" ] || ! command -v soffice >/dev/null; then
  echo "not ok - openpyxl and soffice are installed (apt-get install python3-openpyxl python3-pil libreoffice-calc-nogui)"
  exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
files="openpyxl.xlsx libreoffice.xlsx excel.xlsx prefixed.xlsx"

# shellcheck disable=SC2086 -- a list of file names without blanks
npx tsx test/cross/writeReviewed.ts "$work" $files || exit 1
for kind in before after; do
  soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to xlsx:"Calc MS Excel 2007 XML" --outdir "$work/$kind-lo" "$work/$kind"/*.xlsx \
    >"$work/soffice.log" 2>&1 || cat "$work/soffice.log"
done
# Formulas: worked out by us, and anew by LibreOffice.
npx tsx test/cross/writeFormulas.ts "$work/formulas" || exit 1
mkdir -p "$work/recalculating/user" && cp test/cross/recalculate.xcu "$work/recalculating/user/registrymodifications.xcu"
soffice "-env:UserInstallation=file://$work/recalculating" --headless --convert-to xlsx:"Calc MS Excel 2007 XML" --outdir "$work/formulas/lo" \
  "$work/formulas/formulas.xlsx" >"$work/soffice.log" 2>&1 || cat "$work/soffice.log"
# The blank form: filled by openpyxl, saved by LibreOffice, read by us.
npx tsx test/cross/writeTemplate.ts "$work/template" || exit 1
PYTHONIOENCODING=utf-8 "$python" test/cross/fillTemplate.py "$work/template" >"$work/template/seen" || echo "# filling the blank form: not all ok" >>"$work/template/seen"
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to xlsx:"Calc MS Excel 2007 XML" --outdir "$work/template/lo" "$work/template"/*.xlsx \
  >"$work/soffice.log" 2>&1 || cat "$work/soffice.log"
# Charts: ours for openpyxl and LibreOffice, openpyxl's for us.
mkdir "$work/charts"
"$python" test/cross/charts.py make "$work/charts" || exit 1
# shellcheck disable=SC2086
npx tsx test/cross/writeCharts.ts "$work/charts" $files >"$work/charts/seen" || echo "# charts of others: not all ok" >>"$work/charts/seen"
for kind in xlsx:"Calc MS Excel 2007 XML" pdf; do
  to=${kind%%:*}
  soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$kind" --outdir "$work/charts/${to/xlsx/lo}" "$work/charts"/*.xlsx \
    >"$work/soffice.log" 2>&1 || cat "$work/soffice.log"
done
{
  cat "$work/template/seen" "$work/charts/seen"
  # shellcheck disable=SC2086
  PYTHONIOENCODING=utf-8 "$python" test/cross/charts.py check "$work/charts" own.xlsx $files || echo "# our charts: not all ok"
  npx tsx test/cross/readTemplate.ts "$work/template" blank.xlsx openpyxl.xlsx lo/blank.xlsx lo/openpyxl.xlsx || echo "# the blank form: not all ok"
  npx tsx test/cross/compareFormulas.ts "$work/formulas" || echo "# formulas: not all ok"
  # shellcheck disable=SC2086
  PYTHONIOENCODING=utf-8 "$python" test/cross/compare.py "$work" $files || echo "# openpyxl and LibreOffice: not all ok"
  # excelize finds no cell in prefixed.xlsx as it is, so there is nothing to compare with.
  # shellcheck disable=SC2086
  node test/cross/readWithExcelize.mjs "$work" ${files% prefixed.xlsx} || echo "# excelize: not all ok"
} | tee "$work/results"
passed=$(grep -c '^ok - ' "$work/results")
failed=$(grep -c '^not ok - ' "$work/results")
echo "$passed passed, $failed failed"
# A reader that stopped half-way leaves its remark.
! grep -q '^# .*: not all ok$' "$work/results" && [ "$passed" -gt 0 ]
