const FUNCTION_CATEGORIES = [
  "common", "financial", "logical", "text", "date", "lookup", "math", "statistical", "engineering", "information", "database",
];

/** Ids of what the grid's menus offer and the book could not follow, or a reviewer has no use for. */
const HIDDEN = [
  ...FUNCTION_CATEGORIES.map((category) => `formula-ui.operation.insert-function.${category}`),
  "formula-ui.operation.more-functions",
  "sheet.menu.data-validation",
  "sheet.operation.open.conditional.formatting.panel",
  "sheet.toolbar.text-to-number",
  "sheet.contextMenu.text-to-number",
  "sheet.contextMenu.permission",
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
  "sheet.command.copy-sheet",
  "sheet.command.insert-range-move-right-confirm",
  "sheet.command.insert-range-move-down-confirm",
  "sheet.command.delete-range-move-left-confirm",
  "sheet.command.delete-range-move-up-confirm",
];

export const HIDDEN_MENUS: Readonly<Record<string, { readonly hidden: true }>> = Object.fromEntries(
  HIDDEN.map((id) => [id, { hidden: true }]),
);
