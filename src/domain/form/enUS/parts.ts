import type { Part } from "../fields";

/** The parts of an application, in English. */
export const PARTS_EN: Readonly<Record<Part, string>> = {
  cover: "Cover",
  credit: "Credit commitment",
  enterprise: "Enterprise",
  finance: "Finances",
  contact: "Contacts",
  award: "Awards",
  project: "Project",
  elements: "Elements",
  narrative: "Construction and effects of the project",
  attachment: "Attachments",
  summary: "Summary table",
};
