import type { WordsFor } from "./words";

export const NARRATIVE = {
  N01: {
    title: "All seven sections of the narrative are written",
    messages: {
      hint: "「{section}」 holds only the template’s hint in brackets; nothing was written",
      short: "「{section}」 has only {length} characters, fewer than {limit}: material may be attached separately, or it may be too brief; check",
    },
    remedy: "Write each section as it requires and delete the hints in brackets.",
  },
  N02: {
    title: "Founding date, assets and revenue in the overview agree with the table",
    messages: {
      founded: "「企业概况」 gives {found} as the year of founding, but the founding date in the table is in {other}: it may mean a predecessor or a reorganisation; check",
      assets:
        "「企业概况」 gives total assets of “{found}”, which match none of the three years’ total assets in the table ({other} 万元): they may be as of another date or consolidated; check",
      revenue:
        "「企业概况」 gives revenue of “{found}”, which matches none of the three years’ main business revenue in the table ({other} 万元): it may be as of another date or consolidated; check",
    },
    remedy: "Compare the narrative with the table. Make them agree, or state the basis of the figures.",
  },
  N03: {
    title: "Total investment in the narrative agrees with the table",
    messages: {
      differs: "Section 二（二） gives a total project investment of “{found}”, which differs from {total} 万元 in the table",
      rounded: "Section 二（二） gives a total project investment of “{found}”, slightly off {total} 万元 in the table: it may be rounded; check",
    },
    remedy: "Check the breakdown of the investment and make narrative and table agree.",
  },
  N04: {
    title: "The team has a leader and includes the responsible person or contact",
    messages: {
      noLeader: "The project team names no leader (a team leader, project manager or the like): another title may be used; check",
      notInTeam:
        "None of the form’s responsible person and contact ({names}) appears in the project team: another department may be handling the application, or others’ material may have been reused; check",
    },
    remedy: "In 二（三）, name the project leader and the members, and say who does what.",
  },
  N05: {
    title: "Construction content covers industrial internet security and all elements",
    messages: {
      noSecurity:
        "The construction content does not tell of industrial internet security (such as graded protection, classification and grading, boundary protection, security audits or emergency plans)",
      elsewhere:
        "Security protection is not described in 二（四）, the construction content, but in other sections: it may be spread over several; check that it is sufficient",
      elements: "The construction content does not tell of {found}: other words may be used; check against the elements in the table",
    },
    remedy: "In 二（四）, add the security measures and rules, and all elements of the table.",
  },
  N06: {
    title: "Effects are given in figures and are plausible",
    messages: {
      noFigures: "三（一） and 三（二） give no effects in figures (percentages, sums or quantities): they may not be compiled yet; check and add them",
      exaggerated: "The effects include {found}, above {limit}: the base may be very small, or the figure may be exaggerated; check how it was calculated",
    },
    remedy: "Show the effects by comparing figures from before and after construction, and state how they were calculated.",
  },
  N07: {
    title: "The narrative names no other applicant and no other city as the seat",
    messages: {
      otherEnterprise:
        "「{section}」 of {enterprise} names another applicant, {other}, and never the enterprise itself; others’ material appears to have been reused",
      partner: "「{section}」 of {enterprise} mentions another applicant, {other}: it may be a related enterprise or partner, or others’ material may have been reused; check",
      otherCity:
        "「{section}」 of {enterprise} says that the enterprise is in {other}, but its region is {city}: it may mean a branch factory or the headquarters, or others’ material may have been reused; check",
    },
    remedy: "Check that the enterprise wrote the narrative itself. If it was reused, return it to be rewritten.",
  },
  N08: {
    title: "Narratives and indicators of different enterprises are not alike",
    messages: {
      narrative:
        "「{section}」 is nearly the same text for {names}, similarity {found} (should be below {limit}): it may be the common wording of a group or service provider, or copied from one another; compare the texts",
      indicators: "The network and connection indicators ({count} in all) are exactly the same for {names}: they may share one site, or be copied; check",
    },
    remedy: "Compare the enterprises’ material. If it was copied, return it to be rewritten and filled in again by each as it really is.",
  },
  N09: {
    title: "All attachments are there",
    messages: {
      list: "Check the attachments: 1 business licence, 2 audit reports of the last three years, 3 certificates of qualifications and awards, 4 others; they must be complete, legible and match the application",
      lacking: { text: "The attachment 「{name}」 is recorded as “{found}”", remedy: "Submit the missing attachment." },
    },
    remedy: "Where attachments are missing, return the application to be completed.",
  },
  N10: {
    title: "The form is intact",
    messages: {
      error: { text: "Formula errors {errors} in {cells}", remedy: "Correct the formula, or fill in the content directly." },
      link: {
        text: "Formulas in {cells} refer to other workbooks ({files}): they may take figures from the enterprise’s own records, which can be neither updated nor checked once submitted; fill in the values directly",
        remedy: "Replace the formulas that refer to other workbooks with their values and submit again.",
      },
      hidden: "Sheet “{sheet}” is hidden and was checked all the same: it may have been hidden while tidying up, or be an old sheet that is no longer submitted; check",
      hiddenSeveral:
        "Several sheets are hidden and were checked all the same ({sheets}): they may have been hidden while tidying up, or be old sheets that are no longer submitted; check",
      hiddenRows: "Sheet “{sheet}” has hidden rows: they may be hidden for printing or by a filter; unhide them and check what they hold",
      hiddenRowsSeveral: "Several sheets have hidden rows ({sheets}): they may be hidden for printing or by a filter; unhide them and check what they hold",
      hiddenColumns: "Sheet “{sheet}” has hidden columns: they may be hidden for printing; unhide them and check what they hold",
      hiddenColumnsSeveral: "Several sheets have hidden columns ({sheets}): they may be hidden for printing; unhide them and check what they hold",
    },
    remedy: "Unhide what is hidden, delete sheets that are not submitted, and submit the application in the form as issued.",
  },
} satisfies WordsFor<"N">;
