import type { Texts } from "./zhCN";

/** The same texts in English. A missing text does not compile. Messages of findings come from the rules and stay Chinese. */
export const enUS: Texts = {
  language: "en-US",
  title: "5G factory application review",
  review: "Review workbook",
  clearMarks: "Clear marks",
  cancel: "Cancel",
  cancelling: "Cancelling…",

  firstRun: {
    heading: "One click checks the whole workbook",
    lines: [
      "Every application and the summary table are checked: suggested tier, conclusion and a list of problems. Nothing leaves this workbook.",
      "Cells with problems are highlighted with conditional formats. Your own fills and contents are not touched.",
      "Results go beside the summary table and into two result sheets. “Clear marks” removes the highlights at any time.",
    ],
  },

  running: {
    review: "Reviewing",
    clear: "Clearing marks",
    steps: { reading: "Reading", checking: "Checking", marking: "Highlighting", writing: "Writing results" },
    step: (step, sheet) => `${step}: ${sheet}`,
    count: (done, total) => `${done} of ${total}`,
    starting: "Getting ready…",
    progressLabel: "Progress of the review",
  },

  cancelled: {
    heading: "Cancelled",
    again: "Review again when you like: it starts afresh and never highlights twice.",
  },

  failed: {
    review: "The review did not finish",
    clear: "The highlights were not cleared",
    goTo: "The cell could not be selected",
    unexpected: (name) =>
      `Something went wrong inside the add-in (${name}) and it stopped. Try again; if it happens again, tell support this sentence. “Clear marks” removes any marks.`,
    results: "The list of results could not be shown. The results are in the workbook’s result sheets. Review again, or close and reopen this pane.",
  },

  unavailable: {
    noOffice:
      "No connection to Excel: office.js did not load. Check the network and reopen this pane; in a closed network ask your administrator to serve office.js with the add-in.",
    notExcel: "This page works in Excel’s task pane. In Excel choose “Open review pane” on the Home tab.",
  },

  cleared: {
    some: (cells, sheets) => `Cleared the highlights of ${cells} cells on ${sheets} sheets. The cells’ own formats and contents are unchanged.`,
    none: "There were no highlights to clear.",
  },

  outcome: {
    heading: "Result",
    met: "Met",
    unmet: "Not met",
    pending: "To correct",
    enterprises: (count) => `${count}`,
    sentence: (met, unmet, pending) => `Review finished: ${met} met, ${unmet} not met, ${pending} to correct.`,
    marked: (cells, sheets) => `Highlighted ${cells} cells on ${sheets} sheets.`,
    noApplication: "No application form was found. Open the workbook that holds the enterprises’ forms and review again.",
    noFinding: "No problems found.",
    basis: (policy, asOf) => `Policy ${policy} · judged as of ${asOf}`,
    changedPolicy: (count) => `${count} values differ from the shipped policy`,
  },

  newForm: {
    heading: "Blank form",
    intro: "Adds a blank summary table and application form at the end of the workbook, to hand out; copy the form once for each enterprise. Existing sheets are not touched.",
    year: "Year of the call",
    create: "New blank form",
    creating: "Adding…",
    done: (sheets) => `Added: ${sheets}.`,
    separator: ", ",
    failed: "The blank form was not added",
  },

  problems: {
    heading: (count) => `${count} could not be finished; the rest is done`,
    item: (sheet, reason) => `${sheet}: ${reason}`,
  },

  severities: { unmet: "Not met", error: "Error", warning: "Warning", manual: "Manual" },

  filter: {
    verdicts: "Filter by outcome",
    severities: "Filter by kind of problem",
    hint: "Select to see only these, again to see all",
    search: "Find an enterprise",
    more: (rest) => `Show more (${rest} left)`,
    nothing: "Nothing matches.",
    reset: "Show all",
    shown: (count) => `${count} listed`,
  },

  groups: {
    summary: "Summary table",
    batch: "Across enterprises",
    batchHint: "Duplicates and contradictions between enterprises",
    unnamed: (sheet) => `No enterprise name (${sheet})`,
    clean: "No problems",
    findings: (count) => `${count}`,
  },

  tiers: {
    产线级: "Production line (产线级)",
    车间级: "Workshop (车间级)",
    工厂级: "Factory (工厂级)",
    未达标: "Not met (未达标)",
    数据待更正: "Data to correct (数据待更正)",
  },
  suggested: "Suggested tier",
  declared: (tier) => `Declared: ${tier}`,
  notDeclared: "No tier declared",

  score: {
    auto: (points, max) => `Automatic score ${points}/${max}`,
    manual: (points, max) => `Manual score ${points}/${max}`,
    notManual: (max) => `Manual score open (of ${max})`,
    disclaimer: "Auxiliary score, not an official standard",
    lines: "Score in detail",
    line: (points, max) => `${points}/${max}`,
    unread: "could not be read",
    next: (step) => `Next step: ${step}`,
  },

  gates: {
    heading: "Gates",
    passed: (passed, all) => `${passed} of ${all} passed`,
    status: { pass: "Passed", fail: "Not met", unknown: "Undecided" },
    soft: " (does not decide the tier)",
  },

  finding: {
    clause: "Clause",
    remedy: "What to do",
    fix: "Proposed value",
    goTo: "Go to",
    goToCell: (address) => `Go to ${address}`,
    cells: "Cells",
    waiver: "Accepted",
    waived: (by, on, reason) => `${by}, ${on}: ${reason}`,
  },

  ribbon: {
    timedOut: "A ribbon button may run for 5 minutes at most, so this run stopped before that.",
    nextStep: "Choose “Open review pane” and review there: it has no time limit and shows progress and details.",
  },
};
