import type { WordsFor } from "./words";

export const MEMBERS = {
  X01: {
    title: "No phone, e-mail, address, project name or node with its MEC is shared",
    messages: {
      mobile: "The same mobile phone “{found}” is given by {names}: they may belong to one group, or an agency may have filled in the forms; check",
      email: "The same e-mail “{found}” is given by {names}: they may belong to one group, or an agency may have filled in the forms; check",
      address: "The same address “{found}” is given by {names}: they may be in one zone, or be one enterprise that applies twice; check",
      project: "The same project name “{found}” is given by {names}: it may be a common name, or copied from one another; check",
      node: "The same secondary node “{found}” with exactly the same MEC parameters is given by {names}: they may share facilities of a zone or group, or have copied from one another; check",
    },
    remedy: "Check with the enterprises. If an entry is wrong or copied, return the application to be corrected.",
  },
  X02: {
    title: "No two enterprise names differ by one character only",
    messages: { near: "“{a}” and “{b}” differ by one character only: they may really be two enterprises, or one name may be misspelt; check" },
    remedy: "Check the names against both business licences.",
  },
  X03: {
    title: "Enterprises of one group are known to be so",
    messages: {
      legal:
        "The same legal representative “{found}” is given by {names}: they may belong to one group, or two persons may share the name; check whether they apply twice for one project",
      brand: "The same trade name “{found}”, with the same mail domain, is that of {names}: they may belong to one group; check whether they apply twice for one project",
    },
    remedy: "Compare content and place of the projects of one group, so that no project is applied for twice.",
  },
  X04: {
    title: "Figures are close to those of the same industry in this batch",
    messages: {
      outlier:
        "「{field}」 of {enterprise} is {found}, far from the {count} enterprises of the industry “{industry}” in this batch (median {median}): its scale may be special, or the unit or the number of digits may be wrong; check",
    },
    remedy: "Check the figure and its unit with the enterprise.",
  },
  X05: {
    title: "The enterprise is not on the list of those recognised in earlier years",
    messages: {
      listed:
        "The list of those recognised in earlier years has {name} ({entry}): it may be applying for another tier or a new project; check whether it may apply again",
    },
    remedy: "Do not recommend again what was already recognised. If an upgrade is allowed, attach an explanation.",
  },
  X06: {
    title: "Each enterprise has only one application",
    messages: {
      several:
        "“{name}” has {count} applications ({sheets}), some without a unified social credit code; one must be chosen (the latest application date is that of {latest}: {date}). Fields that differ between the two: {different}, namely {differences}.",
      noLatest:
        "“{name}” has {count} applications ({sheets}), some without a unified social credit code; one must be chosen. Fields that differ between the two: {different}, namely {differences}.",
      alike: "“{name}” has {count} applications ({sheets}), some without a unified social credit code; one must be chosen. The two are the same in content.",
      more: "“{name}” has {count} applications ({sheets}), some without a unified social credit code; one must be chosen (the latest application date is that of {latest}: {date}). Compared one by one: {differences}.",
      moreNoLatest: "“{name}” has {count} applications ({sheets}), some without a unified social credit code; one must be chosen. Compared one by one: {differences}.",
    },
    remedy: "Ask the enterprise which one counts and withdraw the others.",
  },
} satisfies WordsFor<"X">;
