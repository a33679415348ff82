import { WorkbookError } from "../../src/app/ports";
import { inBatches, isolating } from "../../src/office/batches";
import { toldAs } from "../support/told";

test("batches keep the order and the budget; a large item stands alone", () => {
  expect(inBatches([3, 3, 3, 20, 1, 1], (size) => size, 7)).toEqual([[3, 3], [3], [20], [1, 1]]);
});

describe("isolating", () => {
  const refusing = (bad: readonly number[], code: string) => {
    const tries: number[][] = [];
    const refused: number[] = [];
    const run = isolating(
      [1, 2, 3, 4, 5, 6, 7, 8],
      (items) => {
        tries.push([...items]);
        return items.some((item) => bad.includes(item)) ? Promise.reject(new WorkbookError(code, toldAs(code))) : Promise.resolve();
      },
      (item) => refused.push(item),
    );
    return { run, tries, refused };
  };

  test("finds the refused items and does the rest", async () => {
    const { run, tries, refused } = refusing([3, 8], "GeneralException");
    await run;
    expect(refused).toEqual([3, 8]);
    expect(tries.filter((items) => !items.some((item) => [3, 8].includes(item))).flat().sort()).toEqual([1, 2, 4, 5, 6, 7]);
  });

  test.each(["ConnectionFailure", "Timeout"])("%s ends it at once", async (code) => {
    const { run, tries } = refusing([3], code);
    await expect(run).rejects.toMatchObject({ code });
    expect(tries).toHaveLength(1);
  });

  test("a workbook that refuses everything is not asked sheet by sheet to the end", async () => {
    const { run, refused } = refusing([1, 2, 3, 4, 5, 6, 7, 8], "AccessDenied");
    await expect(run).rejects.toMatchObject({ code: "AccessDenied" });
    expect(refused.length).toBeLessThan(8);
  });
});
