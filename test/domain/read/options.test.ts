import fc from "fast-check";
import { CLUSTERS, INDUSTRIES, SCENES, SYSTEMS, TIERS } from "../../../src/domain/form/options";
import { readOptions, type OptionCell } from "../../../src/domain/read/options";
import type { CellValue } from "../../../src/domain/sheet/snapshot";

const grid = (rows: readonly (readonly CellValue[])[]): OptionCell[] =>
  rows.flatMap((row, r) => row.map((value, c) => ({ row: r, column: c, value })));
const shown = (rows: readonly (readonly CellValue[])[], options: readonly string[] = TIERS) => {
  const { status, value, remarks } = readOptions(grid(rows), options);
  return [status === "ok" ? (value ?? []).join("+") : status, ...remarks.map(({ code, detail }) => `${code}:${detail}`)].join(" ");
};

describe("in one cell", () => {
  test.each([
    ["☑产线级 □车间级 □工厂级", "产线级"],
    ["□ 产线级 5G 全连接工厂 □ 车间级 5G 全连接工厂 ☑ 工厂级 5G 全连接工厂", "工厂级"],
    ["☒产线级 ☐车间级 ☐工厂级", "产线级"],
    ["✓产线级 车间级 工厂级", "产线级"],
    ["✔️产线级 □车间级 □工厂级", "产线级"],
    ["■产线级 □车间级 □工厂级", "产线级"],
    ["●产线级 ○车间级 ○工厂级", "产线级"],
    ["◉产线级 ◯车间级 ◯工厂级", "产线级"],
    ["[x] 产线级 [ ] 车间级 [ ] 工厂级", "产线级"],
    ["（√）产线级 （ ）车间级 （ ）工厂级", "产线级"],
    ["〔√〕产线级 〔 〕车间级 〔〕工厂级", "产线级"],
    ["R产线级 £车间级 £工厂级", "产线级"],
    ["þ 产线级 o 车间级 o 工厂级", "产线级"],
    ["口产线级 口车间级 ☑工厂级", "工厂级"],
    ["产线级☑ 车间级□ 工厂级□", "产线级"],
    ["产线级√ 车间级 工厂级", "产线级"],
    ["产线级 车间级 工厂级√", "工厂级"],
    ["产线级（√） 车间级（ ） 工厂级（ ）", "产线级"],
    ["产线级 √车间级 工厂级", "车间级"],
    ["产线级 车间级√ 工厂级", "车间级"],
    ["产线级 √ 车间级 工厂级", "unreadable ambiguousTick:产线级 ambiguousTick:车间级"],
    ["□√产线级 □车间级 □工厂级", "产线级"],
    ["□产线级√ □车间级 □工厂级", "产线级"],
    ["☑ 产线级□ 车间级□ 工厂级", "产线级"],
    ["□产线级\n☑车间级\n□工厂级", "车间级"],
    ["☑产线级 ☑车间级 □工厂级", "产线级+车间级"],
    ["×产线级 □车间级 □工厂级", "unreadable ambiguousTick:产线级"],
    ["×产线级 ☑车间级 □工厂级", "车间级 ambiguousTick:产线级"],
    ["□产线级 □车间级 □工厂级", "blank"],
    ["工厂级", "工厂级"],
    ["工厂级 5G 全连接工厂", "工厂级"],
    ["产线级 车间级 工厂级", "unreadable noTicks:产线级、车间级、工厂级"],
    ["待定", "unreadable"],
    ["", "blank"],
  ])("%p → %s", (text, expected) => {
    expect(shown([[text]])).toBe(expected);
  });
});

describe("every glyph of the form's specification", () => {
  const ticked = ["☑", "☒", "✓", "✔", "√", "■", "●", "◉", "[x]", "(√)", "〔√〕", "（√）", "R", "P", "þ", "ü", "ý", "\uF0FE", "\uF0FC", "\uF052"];
  const open = ["□", "☐", "○", "◯", "◻", "[ ]", "( )", "（　）", "£", "¨", "o", "\uF0A8", "\uF0A3"];
  const write = (glyph: string, option: string, after: boolean) => (after ? `${option} ${glyph}` : `${glyph} ${option}`);

  test.each(ticked.flatMap((yes) => open.map((no): [string, string] => [yes, no])))("%p ticked, %p open, before and after, in one cell and in cells of their own", (yes, no) => {
    for (const after of [false, true]) {
      const texts = TIERS.map((tier) => write(tier === "车间级" ? yes : no, tier, after));
      const cells = TIERS.map((tier) => (after ? [tier, tier === "车间级" ? yes : no] : [tier === "车间级" ? yes : no, tier]));
      expect([shown([[texts.join("  ")]]), shown([texts]), shown(cells)]).toEqual(["车间级", "车间级", "车间级"]);
    }
  });
});

describe("in several cells", () => {
  test.each<[string, CellValue[][], string]>([
    ["one per cell", [["☑产线级", "□车间级", "□工厂级"]], "产线级"],
    ["one per row", [["□产线级"], ["□车间级"], ["☑工厂级"]], "工厂级"],
    ["tick cell before", [["☑", "产线级", "□", "车间级", "□", "工厂级"]], "产线级"],
    ["tick cell after", [["产线级", "□", "车间级", "√", "工厂级", "□"]], "车间级"],
    ["tick cell after, others blank", [["产线级", "", "车间级", "√", "工厂级", ""]], "车间级"],
    ["tick cell before, others blank", [["", "产线级", "√", "车间级", "", "工厂级"]], "车间级"],
    [
      "tick column",
      [
        ["产线级", ""],
        ["车间级", "√"],
        ["工厂级", ""],
      ],
      "车间级",
    ],
    [
      "是 and 否",
      [
        ["产线级", "否"],
        ["车间级", "是"],
        ["工厂级", "否"],
      ],
      "车间级",
    ],
    [
      "TRUE and FALSE",
      [
        ["产线级", false],
        ["车间级", true],
        ["工厂级", false],
      ],
      "车间级",
    ],
    [
      "1",
      [
        ["产线级", ""],
        ["车间级", 1],
        ["工厂级", ""],
      ],
      "车间级",
    ],
    [
      "ticks below a header",
      [
        ["产线级", "车间级", "工厂级"],
        ["", "√", ""],
      ],
      "车间级",
    ],
    [
      "a tick between two options and no other sign",
      [["产线级", "√", "车间级"], ["工厂级"]],
      "unreadable ambiguousTick:产线级 ambiguousTick:车间级",
    ],
    [
      "× in a tick cell",
      [
        ["产线级", "×"],
        ["车间级", "√"],
        ["工厂级", ""],
      ],
      "车间级 ambiguousTick:产线级",
    ],
    ["nothing ticked", [["□", "产线级", "□", "车间级", "□", "工厂级"]], "blank"],
  ])("%s", (_, rows, expected) => {
    expect(shown(rows)).toBe(expected);
  });
});

test.each<[string, readonly string[], string]>([
  ["☑集成电路与新型显示 □高端装备", CLUSTERS, "集成电路于新型显示"],
  ["☑集成电路于新型显示", CLUSTERS, "集成电路于新型显示"],
  ["☑新能源(智能网联)汽车 ☑高端 纺织", CLUSTERS, "高端纺织+新能源（智能网联）汽车"],
  ["☑ CAD / CAE / CAM ☑plm/pdm □OA 其他_____", SYSTEMS, "PLM/PDM+CAD/CAE/CAM"],
  ["ERP、MES、WMS", SYSTEMS, "ERP+MES+WMS"],
  ["R ERP £ MES", SYSTEMS, "ERP"],
  ["☑其他：新能源", INDUSTRIES, "其他"],
  ["研发设计：☑协同研发设计 □生产单元模拟", SCENES, "协同研发设计"],
  ["☑智能安防 □协同研发设计", SCENES, "blank"],
  ["☑生产过程溯源 □企业协同合作 ☑ 智能安防", SCENES, "生产过程溯源"],
  ["☑生产过程溯源 □企业协同合作 √ 智能安防", SCENES, "生产过程溯源"],
  ["□生产过程溯源 □企业协同合作√ 其他", SCENES, "企业协同合作"],
])("%p of its list → %s", (text, options, expected) => {
  expect(shown([[text]], options)).toBe(expected);
});

test("any choice in any notation reads back", () => {
  type Write = (ticked: boolean, option: string) => string;
  const pairs = [
    ["☑", "□"],
    ["☒", "☐"],
    ["✔", "◻"],
    ["■", "□"],
    ["●", "○"],
    ["[x]", "[ ]"],
    ["(√)", "( )"],
    ["√", "□"],
    ["□√", "□"],
  ] as const;
  const notations: readonly Write[] = pairs.flatMap(([yes, no]): Write[] => [
    (ticked, option) => `${ticked ? yes : no}${option}`,
    (ticked, option) => `${ticked ? yes : no} ${option}`,
    (ticked, option) => `${option}${ticked ? yes : no}`,
  ]);
  const lists: readonly (readonly string[])[] = [INDUSTRIES, CLUSTERS, TIERS, SYSTEMS, SCENES];
  fc.assert(
    fc.property(
      fc.constantFrom(...lists).chain((list) => fc.tuple(fc.constant(list), fc.subarray([...list], { minLength: 1 }))),
      fc.constantFrom(...notations),
      fc.constantFrom(" ", "  ", "\n", "、"),
      ([list, chosen], write, between) => {
        const text = list.map((option) => write(chosen.includes(option), option)).join(between);
        expect(readOptions(grid([[text]]), list).value).toEqual(chosen);
        expect(readOptions(grid(list.map((option) => [write(chosen.includes(option), option)])), list).value).toEqual(chosen);
      },
    ),
    { numRuns: 300 },
  );
});
