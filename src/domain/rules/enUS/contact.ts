import type { WordsFor } from "./words";

export const CONTACT = {
  L01: {
    title: "Contact’s name and position are filled in and not swapped",
    messages: {
      swapped: "The contact’s name is “{found}” and the position “{title}”; the two are swapped",
      company: "The contact’s name is “{found}”, the name of an organisation; it should be the contact’s own",
      shape: "The contact’s name is “{found}”, which does not look like one person’s name: it may include a form of address or several people; check",
    },
    remedy: "Fill in the contact’s own name and position.",
  },
  L02: {
    title: "Mobile phone is an 11-digit mobile number",
    messages: {
      scientific: "Mobile phone “{found}” has turned into scientific notation; the number is no longer complete",
      landline: "Mobile phone is “{found}”, a landline; a mobile number is required here",
      length: "Mobile phone “{found}” should have 11 digits, not {length}",
      shape: "Mobile phone “{found}” is not a mobile number: it should be 11 digits, the first 1 and the second 3–9",
      several: "Mobile phone has {count} numbers, “{found}”; state which one to call first",
      wide: "Mobile phone “{raw}” has full-width characters; change it to “{found}”",
    },
    remedy: "Fill in the contact’s own 11-digit mobile number, formatted as text.",
  },
  L03: {
    title: "Email address is correctly formed",
    messages: {
      comma: "Email “{found}” has a comma or a Chinese full stop where “.” is meant",
      invalid: "Email “{found}” is not a valid email address",
      several: "Email has {count} addresses, “{found}”; state which one to write to first",
      wide: "Email “{raw}” has full-width characters; change it to “{found}”",
    },
    remedy: "Fill in one email address that the contact uses, in half-width characters.",
  },
  L04: {
    title: "Contact and phone agree with the summary table",
    messages: {
      name: "The contact in the summary table is “{found}”, but in the application form “{other}”",
      phone: "The phone in the summary table is “{found}”, but the mobile phone in the application form “{other}”",
      otherKind:
        "The phone in the summary table is “{found}”, a landline, and the mobile phone in the application form “{other}”: they may be two numbers of one person; check",
    },
    remedy: "Check, then make contact and phone the same in the summary table and the application form.",
  },
  L05: {
    title: "Enterprises share no credit commitment phone and no contact",
    messages: {
      phone:
        "“{found}” is the contact or mobile phone of several enterprises: {names}. They may belong to one group, or an agent may have filled in the forms; check.",
      person:
        "{found} is the contact of several enterprises, with the same name, position and email domain: {names}. They may belong to one group, or an agent may have filled in the forms; check.",
    },
    remedy: "Check with the enterprises; where an agent filled in the forms, have each enterprise name its own staff.",
  },
  L06: {
    title: "Phone numbers are not sample numbers",
    messages: {
      madeUp: "Mobile phone {found} looks like a sample or a number typed at random: it may also be a genuine vanity number; call it to check",
      credit:
        "The credit commitment’s phone {found} looks like a sample or a number typed at random: it may also be a genuine vanity number; call it to check",
      both: "Mobile phone and the credit commitment’s phone, {found}, look like samples or numbers typed at random: they may also be genuine vanity numbers; call them to check",
    },
    remedy: "Call to check; where nobody can be reached, have the enterprise correct the number.",
  },
} satisfies WordsFor<"L">;
