import { isMarkFormula, LOOKS, markFormula, PAINTED } from "../../src/office/marks";

test.each(PAINTED)("the formula of %s is known again, also with the spaces that a host adds", (severity) => {
  expect(isMarkFormula(markFormula(severity))).toBe(true);
  expect(isMarkFormula(markFormula(severity).replace(">", " > "))).toBe(true);
});

test.each([`=LEN("别的")>0`, `=LEN(A1)>0`, `=AND(LEN("5G核验·错误")>0,A1=1)`, ""])("a user's formula %s is not ours", (formula) => {
  expect(isMarkFormula(formula)).toBe(false);
});

test("looks differ without colour too, and read well on their own fill", () => {
  const looks = PAINTED.map((severity) => LOOKS[severity]);
  expect(new Set(looks.map(({ bold, border }) => `${bold}${border}`)).size).toBe(PAINTED.length);
  for (const { fill, font } of looks) expect(contrast(fill, font)).toBeGreaterThan(4.5);
});

/** WCAG 2.2 contrast ratio of two #RRGGBB colours. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b].map(luminance).sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
