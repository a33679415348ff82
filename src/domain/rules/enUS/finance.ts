import { NUMBER_WORDS } from "./remarks";
import type { WordsFor } from "./words";

export const FINANCE = {
  F01: {
    title: "All five financial figures of every year are numbers",
    messages: NUMBER_WORDS,
    remedy: "Fill in exact figures from the audit report, numbers only, with amounts in 万元.",
  },
  F02: {
    title: "Financial years in the header are the three before the call",
    messages: {
      noYear: "The financial table has no column for these years: {years}. Its headers should be, in order: {expected}.",
      noTable: "No financial table was found for these years: {expected}",
    },
    remedy: "Use the application as issued, leave its year headers unchanged and fill in each year under its header.",
  },
  F03: {
    title: "Total assets are above 0 and change plausibly between years",
    messages: {
      nonPositive: "Total assets of {year} are {found} 万元; they should be above 0",
      jump: "Total assets of {year} are {found} 万元, {ratio} times the {other} 万元 of {otherYear}: there may have been a capital increase, a restructuring or a divestment, or the figure may be wrong; check",
    },
    remedy: "Check total assets against the balance sheet of the audit report, in 万元.",
  },
  F04: {
    title: "Debt ratio is within 0–100% and similar in all years",
    messages: {
      negative: "Debt ratio of {year} is {found}; it should not be below 0",
      ambiguous:
        "Debt ratio of {year} is “{raw}”, which can be read as {asFraction} or as {asPercent}: a percentage may have been written as a decimal; write the percent sign",
      insolvent:
        "Debt ratio of {year} is {found}; above 100%, debts exceed assets: it may be true, or the decimal point may be wrong; check against the audit report",
      jump: "Debt ratio of {year} is {found}, which is {gap} percentage points from the {other} of {otherYear}: there may have been a restructuring or a capital increase, or the figure may be wrong; check",
    },
    remedy: "Fill in the debt ratio of the audit report as a percentage, such as 45%.",
  },
  F05: {
    title: "Revenue is in proportion to total assets",
    messages: {
      negative: "Revenue of {year} is {found} 万元; it should not be below 0",
      zero: "Revenue of {year} is 0: production may not have started that year, or the figure may have been left out; check",
      high: "Revenue of {year} is {found} 万元, more than {limit} times the total assets of {assets} 万元: the enterprise may be asset-light, or a figure may be wrong; check",
      low: "Revenue of {year} is {found} 万元, less than {limit}% of the total assets of {assets} 万元: the enterprise may be under construction, or a figure may be wrong; check",
    },
    remedy: "Check revenue against the income statement of the audit report, in 万元.",
  },
  F06: {
    title: "Tax is in proportion to revenue",
    messages: {
      negative: "Tax of {year} is {found} 万元: it may be a refund, or the sign may be wrong; check",
      aboveRevenue: "Tax of {year} is {found} 万元, more than that year’s revenue of {revenue} 万元",
      high: "Tax of {year} is {found} 万元, which is {share} of the revenue of {revenue} 万元 and above {limit}: it may include back payments, or a figure may be wrong; check",
    },
    remedy: "Check tax against the audit report and the tax certificates, in 万元.",
  },
  F07: {
    title: "Profit is in proportion to revenue, with few loss years",
    messages: {
      aboveRevenue:
        "Profit of {year} is {found} 万元, in absolute value more than the revenue of {revenue} 万元: there may be investment income or asset disposals, or a figure may be wrong; check",
      losses: "Profit is negative in these years: {years}. The enterprise may be in an investment phase; consider whether it can keep operating.",
    },
    remedy: "Check profit against the income statement of the audit report, in 万元.",
  },
  F08: {
    title: "Financial amounts are in 万元",
    messages: {
      slip: "「{field}」 is {found} 万元, about {ratio} times 「{other}」 of {otherValue} 万元: it can be read as {found} 万元, or it may be in 元 and mean {asYuan} 万元; check the unit",
      huge: "「{field}」 is {found} 万元, above {limit} 万元: it can be read as {found} 万元, or it may be in 元 and mean {asYuan} 万元; check the unit",
    },
    remedy: "Check against the audit report and fill in all amounts in 万元.",
  },
  F09: {
    title: "Figures of the three years are neither identical nor in a series",
    messages: {
      equal: "Identical in all three years: {rows}. The previous year may have been copied; check against the audit report.",
      progression:
        "In arithmetic or geometric progression over the three years: {rows}. It may be a coincidence, or the figures may be projected; check against the audit report.",
      round: "Financial amounts are all round (all {count} are whole multiples of 10,000 万元): they may be approximate; check against the audit report",
    },
    remedy: "Fill in the actual figures of each year from the audit report.",
  },
  F10: {
    title: "Financial figures agree with the audit reports",
    messages: { audits: "Check the financial figures against the audit reports, and that none is missing, for these years: {years}" },
    remedy: "Where figures differ from the audit report, correct them to match it; submit any missing report.",
  },
  F11: {
    title: "Revenue reaches the size gate",
    messages: {
      below:
        "Revenue of {year} is {found} 万元, below this batch’s size gate of {limit} 万元: the application may be on the figures of a group; check whether the enterprise may apply",
    },
    remedy: "Where the size gate is not met, proceed as this batch’s policy says.",
  },
  F12: {
    title: "No row of the financial table is out of place",
    messages: {
      ratio:
        "Total assets of {year} are {found} 万元, of the size of a debt ratio and far below that year’s revenue of {revenue} 万元: the row may be mixed up with the debt ratio’s, or the unit may be wrong; check",
    },
    remedy: "Check row by row that total assets, debt ratio, revenue, tax and profit each stand in their own row.",
  },
} satisfies WordsFor<"F">;
