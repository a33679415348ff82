import type { WordsFor } from "./words";

export const CREDIT = {
  P01: {
    title: "The credit commitment gives the name and the form’s credit code",
    messages: {
      digitsLost: {
        text: "The unified social credit code “{found}” in the credit commitment was entered as a number and has lost its last three digits",
        remedy: "Ask the enterprise to format the cell as text and enter the complete code of 18 characters again.",
      },
      differs: "The unified social credit code “{found}” in the credit commitment differs from “{other}” in the application form",
      promiseHolds:
        "The unified social credit code “{found}” in the credit commitment differs from “{other}” in the application form; the one in the credit commitment passes the check",
      applicationHolds:
        "The unified social credit code “{found}” in the credit commitment differs from “{other}” in the application form; the one in the application form passes the check",
      invalid: "The unified social credit code “{found}” in the credit commitment is not a valid code of 18 characters",
    },
    remedy: "Make the unified social credit codes in the credit commitment and the application form agree with the business licence.",
  },
  P02: {
    title: "The commitment’s location is in the city of the enterprise’s region",
    messages: {
      otherCity: "The location “{found}” in the credit commitment is in {city}, but 「{field}」 is in {other}, another city",
      otherDistrict:
        "The location “{found}” in the credit commitment says {district}, 「所属地区」 says {other}: one may be the place of registration and the other that of business; check",
    },
    remedy: "Check the places of registration and of business, and make all three locations follow one of them.",
  },
  P03: {
    title: "「申报依据」 gives the title or number of this call’s notice",
    messages: {
      noReference: "「申报依据」 “{found}” has neither a document’s title nor a number: it may be shortened; add the notice’s title or number",
      otherDocument: "「申报依据」 “{found}” differs from this call’s notice {documents}: it may name a national document or one of another call; check",
    },
    remedy: "Enter the title and number of this call’s notice.",
  },
  P04: {
    title: "The responsible person is a person’s name",
    messages: {
      notName: "The responsible person “{found}” does not look like a person’s name: it may include a position or name an organisation; check",
      sameAsLegal:
        "The responsible person and the legal representative are both “{found}”: that may be so in a small enterprise, or the person who handles the application may have been left out; check",
    },
    remedy: "Enter the name of the person responsible for this application.",
  },
  P05: {
    title: "The credit commitment’s phone is a complete mobile or landline number",
    messages: {
      scientific: "The phone “{found}” in the credit commitment turned into scientific notation; the number is no longer complete",
      lostZero: "The phone “{found}” in the credit commitment lacks the 0 before the area code; it should be “{restored}”",
      invalid: "The phone “{found}” in the credit commitment is neither a mobile phone of 11 digits nor a landline with its area code",
      service: "The phone “{found}” in the credit commitment is a 400/800 service number; give one that the responsible person can answer",
    },
    remedy: "Enter the complete number as text, a landline as in “0512-65123456”.",
  },
  P06: {
    title: "The commitment’s period ends on a full date, not after signing",
    messages: {
      incomplete: "The end of the commitment’s period is given only as far as {found}; both month and day are required",
      beforeStart: "The end of the commitment’s period {found} is before its start {start}",
      afterSigning: "The end of the commitment’s period {found} is after the date {other} on which the credit commitment was signed",
      afterApplication: "The end of the commitment’s period {found} is after the application date {other}",
      early:
        "The end of the commitment’s period {found} is {days} days before the application date {other}, so the commitment does not reach up to the application; check whether an old commitment was reused",
    },
    remedy: "End the commitment’s period on the day the credit commitment is signed or shortly before, and sign it anew.",
  },
  P07: {
    title: "The commitment’s period agrees with the founding date",
    messages: {
      younger:
        "The founding date {founded} is after {start}, the start of the commitment’s period: it may carry on the credit of a predecessor; ask the enterprise to state that the commitment counts from its founding",
    },
    remedy: "Ask the enterprise to state in the credit commitment or in 「企业概况」 that the commitment’s period counts from its founding.",
  },
  P08: {
    title: "The credit commitment has both signatures, the date and the seal",
    messages: {
      paper:
        "Check the paper credit commitment: the responsible person’s signature, the legal representative’s signature, the date and the enterprise’s seal are all there",
      lacking: { text: "「{signature}」 in the credit commitment is registered as “{found}”; the commitment is incomplete", remedy: "Have the person sign, then submit the credit commitment again." },
    },
    remedy: "Where a signature, the date or the seal is missing, return the credit commitment to be completed.",
  },
  P09: {
    title: "The three promises of the credit commitment are unaltered",
    messages: {
      altered: "Promise {found} of the credit commitment differs from the template’s text and may have been altered",
      twoAltered: "Promises {found} and {other} of the credit commitment differ from the template’s text and may have been altered",
      allAltered: "Promises 1, 2 and 3 of the credit commitment differ from the template’s text and may have been altered",
    },
    remedy: "Use the text of the credit commitment’s template as issued, with nothing added or removed.",
  },
  P10: {
    title: "Records of serious dishonesty are looked up",
    messages: {
      lookUp: "Look up in Credit China (“信用中国”) and the public credit information system whether the enterprise has had a record of serious dishonesty since {since}",
    },
    remedy: "An enterprise with a record of serious dishonesty is not recommended.",
  },
} satisfies WordsFor<"P">;
