/**
 * Complete reviews per second, next to ajv and zod that check the shape of the same forms in the same run: `npm run bench:review`.
 * A review starts at the cells of a sheet and ends at the report as JSON; the two libraries start at values that were read already and only
 * say whether their types fit. All take turns, round by round, so that a busy machine slows all alike; medians are printed.
 */
import { Ajv } from "ajv";
import { ENTERPRISES } from "../../assets/samples/enterprises";
import { readForms } from "../../src/domain/form/readWorkbook";
import type { FieldId } from "../../src/domain/form/fields";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";
import { reportJson } from "../../src/domain/review/reportJson";
import { review } from "../../src/domain/review/review";
import { CLEAN_PAPER } from "../support/cleanForm";
import { paperForm, workbookOf } from "../support/paperForm";
import { formSchema, formShape } from "./formShape";

const ROUNDS = 15;
const WARM_UP = 3;
/** Forms of one round. */
const COPIES = 2;
/** A shape is checked in microseconds: more of them, so that the clock can tell. */
const SHAPE_REPEATS = 100;
const AS_OF = { year: 2022, month: 9, day: 30 };

const facts = [CLEAN_PAPER, ...ENTERPRISES.flatMap(({ facts: stated }) => stated ?? [])];
const forms = Array.from({ length: COPIES }, () => facts)
  .flat()
  .map((stated, index) => paperForm(stated, { name: `企业${index + 1}` }));

/** Read anew each time: nothing that one run found out helps the next. */
const workbooks = () => forms.map((form) => workbookOf([form], { file: `${form.name}.xlsx` }));
const input = { policy: SHIPPED_POLICY, asOf: AS_OF, software: "bench" };
const oneByOne = () => workbooks().map((workbook) => reportJson(review({ ...input, workbooks: [workbook] }).report).length);

const values = workbooks().flatMap((workbook) =>
  readForms(workbook, { callYear: 2022 }).applications.map(({ fields }) => Object.fromEntries([...fields].map(([id, { value }]) => [id, value]))),
);
const ids = [...new Set(values.flatMap((form) => Object.keys(form)))] as FieldId[];
const ajv = new Ajv({ allErrors: true }).compile(formSchema(ids));
const zod = formShape(ids);
const fitting = { ajv: values.filter((form) => ajv(form)).length, zod: values.filter((form) => zod.safeParse(form).success).length };

interface Contestant {
  readonly name: string;
  readonly repeats: number;
  readonly run: () => unknown;
}
const CONTESTANTS: readonly Contestant[] = [
  { name: "review: read, 140 checks, gates, score, tier, JSON", repeats: 1, run: oneByOne },
  { name: "review of all as one batch", repeats: 1, run: () => reportJson(review({ ...input, workbooks: workbooks() }).report) },
  { name: "reading the sheet alone", repeats: 1, run: () => workbooks().map((workbook) => readForms(workbook, { callYear: 2022 })) },
  { name: "ajv 8, shape of values already read", repeats: SHAPE_REPEATS, run: () => values.map((form) => ajv(form)) },
  { name: "zod 4, shape of values already read", repeats: SHAPE_REPEATS, run: () => values.map((form) => zod.safeParse(form).success) },
];

const times = CONTESTANTS.map((): number[] => []);
for (let round = -WARM_UP; round < ROUNDS; round++) {
  CONTESTANTS.forEach(({ repeats, run }, index) => {
    const start = performance.now();
    for (let repeat = 0; repeat < repeats; repeat++) run();
    const perForm = (performance.now() - start) / repeats / forms.length;
    if (round >= 0) times[index]?.push(perForm);
  });
}

const medians = times.map((list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN);
const [complete = NaN] = medians;
console.log(`${forms.length} forms of ${ids.length} fields, median of ${ROUNDS} rounds, Node ${process.version}; shapes fit: ajv ${fitting.ajv}, zod ${fitting.zod}`);
CONTESTANTS.forEach(({ name }, index) => {
  const median = medians[index] ?? NaN;
  console.log(`${name.padEnd(52)} ${(1000 / median).toFixed(0).padStart(9)} forms/s  ${(median * 1000).toFixed(1).padStart(9)} µs/form  × ${(complete / median).toFixed(1)}`);
});
