import { NOTES_EN } from "./notes";

/** What is said of the policy, in English. */
export const POLICY_EN = { notes: NOTES_EN };
