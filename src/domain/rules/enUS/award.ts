import type { WordsFor } from "./words";

export const AWARD = {
  A01: {
    title: "Award rows are complete and consecutive",
    messages: {
      half: "Award row {number} lacks: {columns}",
      gap: "There is an empty row before award row {number}: an award may have been deleted or left out; check",
      noneAndRows: "The awards say “无” (none), but there are awards as well; check and delete “无”",
    },
    remedy: "Fill in level, name and date of every award, row after row; where there is none, fill in “无” only.",
  },
  A02: {
    title: "Award level is national or provincial",
    messages: {
      otherLevel:
        "Level of award “{award}” is “{found}”, neither national nor provincial: it may be worded differently; check. Awards of city level or below do not score.",
      otherLevelUnnamed:
        "Level of award {row} is “{found}”, neither national nor provincial: it may be worded differently; check. Awards of city level or below do not score.",
    },
    remedy: "Fill in national and provincial awards only, with the level written as “国家级” or “省级”.",
  },
  A03: {
    title: "Awards are in the fields of the form’s note, at the level named",
    messages: {
      unrelated:
        "Award “{name}” shows no relation to “5G+工业互联网”, integration of IT and industry (两化融合), the industrial internet or smart manufacturing: the name may be shortened; check against the certificate",
      level:
        "Award “{name}” is “{expected}” by its name, but its level is filled in as “{found}”: a higher authority may have granted it, or the level may be wrong; check against the certificate",
    },
    remedy: "Check name and level against the certificate; leave out awards outside the fields of the note.",
  },
  A04: {
    title: "Award dates are valid and not after the application date",
    messages: {
      unreadable: "Date of award “{award}” is “{raw}”, which is not a valid date",
      unreadableUnnamed: "Date of award {row} is “{raw}”, which is not a valid date",
      late: "Date of award “{award}”, {found}, is after the application date {other}",
      lateUnnamed: "Date of award {row}, {found}, is after the application date {other}",
      lateAsOf: "Date of award “{award}”, {found}, is after the day of this review, {other}",
      lateAsOfUnnamed: "Date of award {row}, {found}, is after the day of this review, {other}",
    },
    remedy: "Fill in the date on the certificate, written as “2020年5月”.",
  },
  A05: {
    title: "No award is filled in twice",
    messages: {
      rows: "Award “{name}” ({date}) stands in {count} rows of {enterprise}: it may have been received more than once or be repeated; check against the certificates",
      rowsUndated:
        "Award “{name}” (no date) stands in {count} rows of {enterprise}: it may have been received more than once or be repeated; check against the certificates",
      enterprises:
        "Several enterprises have award “{name}”: {names}. It may be a joint award, or a certificate may be borrowed; check against the certificates.",
    },
    remedy: "Check against the certificates and keep one row of a repeated award.",
  },
  A06: {
    title: "Every award has its copy of a certificate",
    messages: {
      certificates: "Check the awards ({count}) against the copies of their certificates: name, level, recipient and date, and that no copy is missing",
    },
    remedy: "Awards without a certificate do not count; submit missing certificates.",
  },
} satisfies WordsFor<"A">;
