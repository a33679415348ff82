import { readForms } from "../../../../src/domain/form/readWorkbook";
import { blankForm } from "../../../../src/domain/form/template/blankForm";
import { filledSheet } from "../../../support/blankForm";
import { workbookOf } from "../../../support/paperForm";

test("a blank form is known as ours, and every field of it is blank but the printed promises", () => {
  const { applications } = readForms(workbookOf([filledSheet(blankForm(2022))]), { callYear: 2022 });
  const filled = [...(applications[0]?.fields.values() ?? [])].filter(({ status }) => status !== "blank");
  expect([applications.map(({ shape }) => shape), filled.map(({ id }) => id)]).toEqual([["template"], ["credit.text"]]);
});
