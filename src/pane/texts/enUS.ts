import { counted } from "../../domain/wording/enUS/counted";
import { summaryToolsEnUS } from "./summaryToolsEnUS";
import type { Texts } from "./zhCN";

/** The same texts in English. A missing text does not compile. What the domain says is in `../english`. */
export const enUS: Texts = {
  language: "en-US",
  title: "5G factory application review",
  review: "Review workbook",
  clearMarks: "Clear marks",
  cancel: "Cancel",
  cancelling: "Cancelling…",

  places: { label: "Places", review: "Review", summary: "Summary", rules: "Rules", settings: "Settings" },
  loading: "Loading…",

  firstRun: {
    sample: "Open a sample",
    skip: "Got it, don’t show again",
    skipped: "Choose “Review workbook” to check the whole workbook.",
    heading: "One click checks the whole workbook",
    lines: [
      "Every application and the summary table are checked: suggested tier, conclusion and a list of problems. Nothing leaves this workbook.",
      "Cells with problems are highlighted with conditional formats. Your own fills and contents are not touched.",
      "Results go beside the summary table and into three result sheets, one of them with charts. “Clear marks” removes the highlights at any time.",
    ],
  },

  running: {
    review: "Reviewing",
    clear: "Clearing marks",
    undo: "Undoing",
    steps: { reading: "Reading", checking: "Checking", marking: "Highlighting", writing: "Writing results" },
    step: (step, sheet) => `${step}: ${sheet}`,
    count: (done, total) => `${done} of ${total}`,
    starting: "Getting ready…",
    progressLabel: "Progress of the review",
  },

  glance: {
    heading: (applications) => `${applications} read. What the official gates say so far:`,
    passed: "All passed",
    failed: "Some not met",
    unknown: "Undecided",
  },

  cancelled: {
    heading: "Cancelled",
    again: "Review again when you like: it starts afresh and never highlights twice.",
  },

  failed: {
    review: "The review did not finish",
    clear: "The highlights were not cleared",
    undo: "The step was not undone",
    place: "This page could not be loaded; the others work. Check the network, then close and reopen this pane.",
    goTo: "The cell could not be selected",
    unexpected: (name) =>
      `Something went wrong inside the add-in (${name}) and it stopped. Try again; if it happens again, tell support this sentence. “Clear marks” removes any marks.`,
    notLoaded: "A part of the add-in did not load, so it stopped before this step changed anything. Check the network and try again, or close and reopen this pane.",
    results: "The list of results could not be shown. The results are in the workbook’s result sheets. Review again, or close and reopen this pane.",
  },

  unavailable: {
    noOffice:
      "No connection to Excel: office.js did not load. Check the network and reopen this pane; in a closed network ask your administrator to serve office.js with the add-in.",
    notExcel: "This page works in Excel’s task pane. In Excel choose “Open review pane” on the Home tab.",
  },

  cleared: {
    some: (cells, sheets) => `Cleared the highlights of ${counted(cells, "cell")} on ${counted(sheets, "sheet")}. The cells’ own formats and contents are unchanged.`,
    none: "There were no highlights to clear.",
  },

  outcome: {
    heading: "Result",
    met: "Met",
    unmet: "Not met",
    pending: "To correct",
    enterprises: (count) => `${count}`,
    sentence: (met, unmet, pending) => `Review finished: ${met} met, ${unmet} not met, ${pending} to correct.`,
    marked: (cells, sheets) => `Highlighted ${counted(cells, "cell")} on ${counted(sheets, "sheet")}.`,
    noApplication: "No application form was found. Open the workbook that holds the forms and review again; forms returned as files of their own are imported first, on the page Summary.",
    noFinding: "No problems found.",
    onlyManual: (left) => `No problems in what was filled in. ${counted(left, "item is", "items are")} left for a person to check, such as signatures, seals and originals.`,
    allChecked: "No problems in what was filled in, and everything that a person has to check has been checked.",
    basis: (policy, asOf) => `Policy ${policy} · judged as of ${asOf}`,
    changedPolicy: (count) => `${counted(count, "value differs", "values differ")} from the shipped policy`,
  },

  live: {
    stale: (sheets) => `${sheets} changed. The results below are from before the change.`,
    staleNext: "Choose “Review workbook” to update them.",
    rechecked: (sheets) => `Rechecked ${sheets} after your edit. Highlights and list are up to date.`,
    written: "So are the results beside the summary and the result sheets.",
    writtenLater: (sheets) => `${sheets} will be updated at the next “Review workbook”.`,
    failed: "The edit could not be rechecked",
    more: (names, count) => `${names} and others (${count} sheets)`,
    separator: ", ",
  },

  undo: {
    button: (what) => `Undo: ${what}`,
    marks: (cells) => `highlighting ${counted(cells, "cell")}`,
    results: "writing the results",
    cleared: (cells) => `clearing the highlights of ${counted(cells, "cell")}`,
    decisions: {
      waived: ({ rule }) => `waiving a finding of ${rule}`,
      withdrawn: ({ rule }) => `withdrawing the decision on a finding of ${rule}`,
      passed: ({ rule }) => `verifying an item of ${rule}`,
      refuted: ({ rule }) => `refuting an item of ${rule}`,
    },
    sheet: (name) => `“${name}”`,
    added: (sheets) => `adding ${sheets}`,
    rewritten: (sheets) => `rewriting ${sheets}`,
    imported: (added, updated) => `importing applications (${added} added, ${updated} updated)`,
    merged: (files) => `merging ${counted(files, "file")}`,
    tidied: (sheet) => `tidying “${sheet}”`,
    done: (what) => `Undone: ${what}. The workbook is as it was before that step.`,
    notDone: (what) => `Not undone: ${what}. Once the reasons below are settled, it can be undone.`,
  },

  summaryPlace: {
    heading: "Summary table",
    none: "After a review this place compares the summary table with the applications. Choose “Review workbook” first.",
    missing: "The workbook has no summary table. Where there is one, the results are written beside it.",
    rows: (rows, sheet) => `“${sheet}” lists ${counted(rows, "enterprise")}`,
    recommender: (name) => `Recommended by ${name}`,
    goTo: "Go to the summary table",
    clean: "No problems found in the summary table.",
    findings: (count) => `Problems in the summary table: ${count}`,
    tiers: "Suggested tiers",
    tierCount: (count) => `${count}`,
    ranked: "Highest score first; choose a name to go to its application.",
  },

  rulesPlace: {
    heading: "Rules",
    pages: "Pages about the rules",
    catalogue: "Rules",
    judged: "How we judge",
    search: "Find by id, content or clause",
    part: "Part of the form",
    allParts: "All parts",
    shown: (count) => counted(count, "rule"),
    what: "Checks",
    messages: "May say",
    clause: "Clause",
    remedy: "What to do",
    policy: "Adjustable",
    scopes: { application: "Each application", summary: "Summary table", batch: "Across enterprises" },
    failed: "The rules could not be loaded. Check the network and open this page again.",
  },

  judged: {
    intro: "How a review comes to its conclusion. This page may be shown to an applicant.",
    printed: "Clauses are quoted from the official documents, in Chinese.",
    gates: "1. Gates",
    gatesIntro:
      "Gates are the conditions that the form itself states. Each is passed, not met or undecided. A blank or unreadable cell is undecided, never passed. Rates are computed again from the counts and not rounded.",
    required: (required) => `Required: ${required}`,
    tiers: "2. Suggested tier",
    tierSteps: [
      "If the gates of connection rate, edge computing, identifier or credit commitment fail, or there are fewer than 3 stages or 8 scenarios: not met, with what is missing in each.",
      "If a cell that matters is wrong or unreadable: to correct. Nothing is guessed.",
      "All 5 stages and at least 10 scenarios: factory.",
      "Otherwise the form draws no line between production line and workshop; adjustable reference values (systems, 5G devices, stages) make a suggestion.",
      "Better than declared: the applicant is told and chooses. Less than declared: a lower tier is suggested, with the reason.",
    ],
    score: "3. Auxiliary score (not an official standard)",
    scoreIntro:
      "The official documents have no points. The score serves to compare and sort only; it never overrides a gate and is no verdict. Its points can be changed in the policy. These are the shipped ones.",
    points: (points) => `${points} ${points === "1" ? "point" : "points"}`,
    total: "Total",
    severities: "4. Four kinds of problems",
    severityMeanings: {
      unmet: "A condition of the form is not met.",
      error: "A wrong or contradictory entry that must be corrected.",
      warning: "Worth a look by a person; there may be a good reason.",
      manual: "Only a person can check it, such as signatures, seals and originals.",
    },
  },

  settingsPlace: {
    heading: "Settings",
    language: "Language",
    languages: { auto: "As Excel", "zh-CN": "Chinese", "en-US": "English" },
    live: "Recheck after an edit",
    liveHint: "An edit on a checked sheet rechecks that sheet alone within a second and updates highlights and list. Off: the results are only marked as outdated.",
    notes: "Write notes on cells",
    notesHint: "Highlighted cells get a note that says what is wrong, from the next review on. Cells that have a note keep theirs.",
    notesUnsupported: "This Excel offers no notes. Highlights and lists are not affected.",
    version: (version) => `Version ${version}`,
    local: "Settings are kept in this computer’s browser only. Everything a review finds stands in the workbook.",
  },

  summaryTools: summaryToolsEnUS,

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
    search: "Find an enterprise or a problem",
    options: "View",
    view: "Group",
    byEnterprise: "By enterprise",
    byRule: "By rule",
    tier: "Suggested tier",
    allTiers: "All tiers",
    city: "City",
    allCities: "All cities",
    industry: "Industry",
    allIndustries: "All industries",
    notStated: "Not stated",
    gate: (id) => `${id} not passed`,
    rule: "Rule",
    allRules: "All rules",
    sort: "Sort",
    sorts: { workbook: "Sheet order", scoreDown: "Highest score", scoreUp: "Lowest score" },
    more: (rest) => `Show more (${rest} left)`,
    nothing: "Nothing matches.",
    reset: "Show all",
    shown: (count) => `${count} listed`,
    shownOf: (count, names) => `${count} listed: ${names}`,
    state: "Decided",
    allStates: "All",
    states: { open: "Still open", waived: "Waived", unchecked: "To be checked by hand", added: "New since the last review" },
  },

  pictures: {
    show: "Charts",
    hide: "List",
    hint: "Choose a row to list its enterprises.",
    scores: "Scores",
    bands: { "90 分及以上": "90 and above", "80 至 90 分": "80 to 90", "70 至 80 分": "70 to 80", "60 至 70 分": "60 to 70", "60 分以下": "Below 60" },
    mean: (points) => `Mean ${points}`,
    unscored: (count) => `${count} without a score`,
    gates: "Gates not passed",
    cities: "By city",
    industries: "By industry",
    several: "An enterprise of several industries counts in each of them.",
    failed: "The charts could not be loaded; the list works. Check the network, then close and reopen this pane.",
  },

  groups: {
    policy: "Policy",
    ruleHint: (enterprises) => counted(enterprises, "enterprise"),
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
    数据待更正: "To correct (数据待更正)",
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
    glance: "Gates at a glance",
    one: (id, title, status) => `${id} ${title}: ${status}`,
  },

  cursor: {
    label: "Problems one by one",
    start: "Start with the first problem",
    next: "Next problem",
    startManual: "Start the manual checks",
    nextManual: "Next item",
    previous: "Previous problem",
    position: (at, all) => `${at} of ${all}`,
    keys: "Alt+Down: next, Alt+Up: previous",
    selected: (address) => `Selected: ${address}`,
    close: "Close",
    done: "That was the last problem; choose again to start over.",
  },

  finding: {
    found: "Found",
    required: "Required",
    line: (name, value) => `${name}: ${value}`,
    copy: "Copy",
    copied: "Copied",
    notCopied: "Could not copy. Please select the text by hand.",
    clause: "Clause",
    remedy: "What to do",
    fix: "Proposed value",
    goTo: "Go to",
    goToCell: (address) => `Go to ${address}`,
    cells: "Cells",
  },

  decide: {
    decision: "Decide on this problem",
    manualItem: "Check this item",
    waive: "Waive",
    withdraw: "Withdraw waiver",
    waived: (by, on, reason) => `Waived by ${by}, ${on}: ${reason}`,
    notLifted: " (still counts by the policy)",
    waiveHint: "A waived problem may stand and is still listed. Gates go by what the form says and never open by a waiver.",
    passed: "Confirmed",
    refuted: "Does not hold",
    clear: "Clear",
    checkPassed: (who, note) => `Confirmed: ${[who, note].filter(Boolean).join(", ")}`,
    checkRefuted: (who, note) => `Does not hold: ${[who, note].filter(Boolean).join(", ")}`,
    checkHints: {
      passed: "The papers agree. Your name is kept, so that the next item takes one click.",
      refuted: "The papers do not agree: it will count as an error or as not met, as the rule says.",
    },
    note: "Reason (required)",
    noteOptional: "Note (optional)",
    by: "Decided by (required)",
    noteMissing: "Please give a reason.",
    byMissing: "Please give your name.",
    cancel: "Cancel",
    working: "Writing it into the list of problems…",
    busy: "Not written, as a review is running. Please decide when it is done.",
    failed: "Not written: ",
    manualCount: (checked, all) => `Manual ${checked}/${all} checked`,
    manualRefuted: (refuted) => `${refuted} do not hold`,
  },

  changes: {
    heading: "Since the last review",
    counts: (added, corrected, same) => `New ${added} · corrected ${corrected} · unchanged ${same}`,
    badges: { added: "New", same: "Unchanged" },
    corrected: (count) => counted(count, "corrected problem"),
  },

  whyTier: {
    heading: (tier) => `Why “${tier}”`,
    tiers: (declared, suggested) => `Declared ${declared} → suggested ${suggested}`,
    notDeclared: "none",
    because: {
      met: "All deciding gates are passed; the tier follows from the stages and scenarios covered.",
      unmet: "A deciding gate is not passed; see the gates below.",
      pending: "What the conclusion rests on is wrong or unreadable. It is judged once corrected, never guessed.",
    },
  },

  policyProblems: {
    heading: (count) => `${counted(count, "problem")} in the policy; no score until they are corrected`,
  },

  writeSheets: {
    heading: "Into the workbook",
    policy: "Write policy sheet",
    policyHint: "Puts the values in force on a sheet. Changed values go for the next review.",
    policyDone: "The policy sheet is written; values that stood there are kept. Review again after changing them.",
    rules: "Write catalogue of rules",
    rulesHint: "Puts all rules with number, clause and content on a sheet.",
    rulesDone: "The catalogue of rules is written.",
    working: "Writing…",
    failed: "Nothing was written",
  },

  ribbon: {
    timedOut: "A ribbon button may run for 5 minutes at most, so this run stopped before that.",
    nextStep: "Choose “Open review pane” and review there: it has no time limit and shows progress and details.",
  },
};
