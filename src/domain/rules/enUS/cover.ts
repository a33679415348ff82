import type { WordsFor } from "./words";

export const COVER = {
  C01: {
    title: "The cover gives the applicant’s full name",
    messages: {
      prompt: "The cover’s applicant is “{found}”, still the template’s prompt or a placeholder",
      noLegalForm: "The cover’s applicant “{found}” contains no word such as “公司”, “厂” or “集团” and may be a short name; check it against the business licence",
    },
    remedy: "Enter the full name on the business licence.",
  },
  C02: {
    title: "Cover, credit commitment, form and summary give one enterprise name",
    messages: {
      differs: "「{place}」 “{found}” differs from 「{otherPlace}」 “{other}”",
      format: "「{place}」 “{found}” differs from 「{otherPlace}」 “{other}” only in full-width or half-width characters, spaces or brackets",
      summaryDiffers: "The enterprise name “{found}” in the summary table differs from 「{otherPlace}」 “{other}”",
    },
    remedy: "Use the full name on the business licence everywhere.",
  },
  C03: {
    title: "Applicant, code and founding date agree with the business licence",
    messages: {
      licence: "Compare with the copy of the business licence: the applicant’s name “{found}”, the unified social credit code and the founding date",
      branch:
        "The cover’s applicant “{found}” looks like a branch: the applicant should be an enterprise with legal personality; the name may really be so, so check it against the business licence",
    },
    remedy: "Where they differ from the business licence, return the application to the enterprise to correct.",
  },
  C04: {
    title: "The legal representative on the cover is a person’s name",
    messages: {
      company: "The cover’s legal representative is “{found}”, an organisation’s name; it should be the name of the legal representative",
      title: "The cover’s legal representative is “{found}”, with a position or form of address; give the name only",
      shape:
        "The cover’s legal representative “{found}” does not look like a person’s name: it may be a rare name or a wrong entry; check it against the business licence",
    },
    remedy: "Enter the name of the legal representative on the business licence.",
  },
  C05: {
    title: "The legal representative on the cover signed the credit commitment",
    messages: {
      signature: "Check that the legal representative’s signature on the credit commitment is that of “{found}”, the legal representative on the cover",
      differs:
        "The credit commitment has “{signed}” as the legal representative’s signature, the cover has “{found}” as the legal representative: it may be signed by proxy or a wrong entry; check",
    },
    remedy: "Where they differ, the enterprise corrects them or attaches a letter of authorisation.",
  },
  C06: {
    title: "The recommending bureau is that of a Jiangsu city or direct county",
    messages: {
      template: "The cover’s recommending bureau “{found}” is the template’s text and was not replaced by the bureau’s name",
      unknown: "The cover’s recommending bureau “{found}” is not on the list of recommending bureaus (of cities and of counties that report directly)",
      placeOnly: "The cover’s recommending bureau says only “{found}”; give the bureau’s full name, such as “{place}市工业和信息化局”",
    },
    remedy: "Enter the full name of the bureau of the city, or of the county that reports directly, such as “苏州市工业和信息化局”.",
  },
  C07: {
    title: "Recommending bureau agrees with the summary’s heading and the region",
    messages: {
      summary: "The cover’s recommending bureau “{found}” differs from the summary table’s “{other}”",
      region: "The cover’s recommending bureau “{found}” and 「所属地区」 “{region}” are not of the same region",
      both: "The cover’s recommending bureau “{found}” differs from the summary table’s “{other}”, and is not of the same region as 「所属地区」 “{region}”",
    },
    remedy: "Enter the bureau of the enterprise’s city (or of its county that reports directly), the same as in the summary table’s heading.",
  },
  C08: {
    title: "The application date is complete, in the call’s year, by the deadline",
    messages: {
      incomplete: "The application date is given only as far as {found}; year, month and day are all required",
      otherYear: "The application date {found} is not in {year}, the year of the call",
      future: "The application date {found} is after {today}, the day of the review, so it is in the future",
      late: "The application date {found} is after the deadline {deadline}",
    },
    remedy: "Enter the actual application date with year, month and day.",
  },
  C09: {
    title: "The application date is not before the commitment’s, nor long after it",
    messages: {
      before: "The application date {found} is before the credit commitment’s date {other}: the cover may have been filled in before the commitment was signed; check",
      gap: "The application date {found} is more than {days} days after the credit commitment’s date {other}: an old commitment may have been reused; check",
    },
    remedy: "Check both dates. Where an old credit commitment was reused, sign it anew.",
  },
  C10: {
    title: "The cover bears both seals",
    messages: {
      seals: "Check the paper cover: the seals of the applicant and of the recommending bureau are both there and agree with the names given",
    },
    remedy: "Where a seal is missing, return the application to be sealed.",
  },
} satisfies WordsFor<"C">;
