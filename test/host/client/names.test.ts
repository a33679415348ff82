import { loadClient } from "../../../src/host/client/node";
import { Book } from "../../../src/host";
import { HostObject } from "../../../src/host/objects/hostObject";
import { Workbook } from "../../../src/host/objects/workbook";
import { membersOf } from "../../../src/host/reflection";
import { Session } from "../../../src/host/session";

/** Members that the client sets under a name it does not list, or needs only to build a path. */
const UNLISTED = new Set(["Worksheet.Gridlines", "RangeBorder.Id", "ConditionalRangeBorder.Id"]);
/** What every collection has of its base class, and what `addEvents` gives. */
const COMMON = /^(GetCount|GetItem|GetItemAt|GetItemOrNullObject|_(Unr|R)egister\w+)$/;

/** Objects of every class that can be reached without arguments, or with these. */
function reachable(): Map<string, HostObject> {
  const book = Book.blank("甲");
  const { active: sheet } = book;
  sheet.setContent(0, 0, { value: "x" });
  const session = new Session(book, { fileName: "x.xlsx", apiVersion: "1.18" });
  const workbook = new Workbook(session);
  const worksheet = workbook.Worksheets.GetItem("甲");
  const range = worksheet.GetRange("A1:B2");
  const table = worksheet.Tables.Add("A1:B2", true);
  const format = range.ConditionalFormats.Add("Custom");
  const chart = worksheet.Charts.Add("ColumnClustered", range);
  const series = chart.Series.GetItemAt(0);
  const comment = worksheet.Comments.Add("D4", "x");
  const starts = [
    workbook, worksheet, range, worksheet.GetRanges("A1"), table, table.Rows.GetItemAt(0), table.Columns.GetItemAt(0), format, comment,
    chart, series, series.Points.GetItemAt(0), comment.Replies.Add("y"), workbook.Names.Add("n", range), range.Format.Borders.GetItem("EdgeTop"),
    format.Custom.Format.Borders.GetItem("EdgeTop"),
  ];
  const found = new Map<string, HostObject>();
  const visit = (object: HostObject): void => {
    if (found.has(object.hostClass.type)) return;
    found.set(object.hostClass.type, object);
    for (const name of object.hostClass.navigation) {
      const next = name === "Worksheet" ? null : (object as unknown as Record<string, unknown>)[name];
      if (next instanceof HostObject) visit(next);
    }
  };
  starts.forEach(visit);
  return found;
}

test("every member of a host class is one that the client knows by that name", () => {
  loadClient();
  const classes = Excel as unknown as Record<string, { prototype: Record<string, unknown> } | undefined>;
  const unknown: string[] = [];
  for (const [type, object] of reachable()) {
    const prototype = classes[type]?.prototype;
    if (!prototype) {
      if (!type.startsWith("Note")) unknown.push(type);
      continue;
    }
    const listed = (name: string): readonly string[] => (prototype[name] as readonly string[] | undefined) ?? [];
    const scalars = listed("_scalarPropertyOriginalNames");
    const navigation = listed("_navigationPropertyNames").map((name) => name.charAt(0).toUpperCase() + name.slice(1));
    for (const { name, kind } of membersOf(object).values()) {
      const camel = name.charAt(0).toLowerCase() + name.slice(1);
      const listedHere = kind === "property" ? [...scalars, ...navigation, "_Id", "Notes"].includes(name) : name in prototype;
      if (!listedHere && !(camel in prototype) && !COMMON.test(name) && !UNLISTED.has(`${type}.${name}`)) unknown.push(`${type}.${name}`);
    }
  }
  expect(unknown).toEqual([]);
});
