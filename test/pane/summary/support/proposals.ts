import type { CellEdit, TidyEdit, TidyStep } from "../../../../src/domain/summary/tidy/edit";
import type { TidyProposal } from "../../../../src/domain/summary/tidy/propose";
import type { TidySaid } from "../../../../src/domain/summary/tidy/words";

/** An edit of one cell of 汇总表. */
export function cellEdit(id: string, step: TidyStep, more: Partial<CellEdit> = {}): CellEdit {
  return {
    kind: "cell",
    id,
    step,
    cells: [{ sheet: "汇总表", row: 4, column: 1 }],
    before: `${id} 前`,
    after: `${id} 后`,
    why: { id: "asOnForm", about: { sheet: `${id} 的表` } },
    suggested: true,
    needs: null,
    row: 4,
    column: 1,
    was: { content: { kind: "text", text: `${id} 前` }, numberFormat: "General" },
    becomes: { content: { kind: "text", text: `${id} 后` }, numberFormat: "General" },
    ...more,
  };
}

/** A proposal for the pane, which reads of the table no more than the sheet's name. */
export function proposalOf(edits: readonly TidyEdit[], notices: readonly TidySaid[] = []): TidyProposal {
  return { table: { sheet: { name: "汇总表" } } as TidyProposal["table"], look: {} as TidyProposal["look"], edits, notices, apart: [] };
}
