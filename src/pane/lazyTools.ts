import type { SummaryTools } from "../app/summaryTools";
import { lazily } from "./lazily";

/** SummaryTools that are loaded at their first use. */
export function lazyTools(load: () => Promise<SummaryTools>): SummaryTools {
  const loaded = lazily(load);
  return {
    tidy: {
      propose: async (choices, options) => (await loaded()).tidy.propose(choices, options),
      apply: async (proposal, selected, options) => (await loaded()).tidy.apply(proposal, selected, options),
      keepApart: async (proposal, edit, options) => (await loaded()).tidy.keepApart(proposal, edit, options),
      joinAgain: async (proposal, group, options) => (await loaded()).tidy.joinAgain(proposal, group, options),
      lastTidy: async (options) => (await loaded()).tidy.lastTidy(options),
      undo: async (options) => (await loaded()).tidy.undo(options),
    },
    imports: {
      propose: async (files, options) => (await loaded()).imports.propose(files, options),
      apply: async (proposal, chosen, options) => (await loaded()).imports.apply(proposal, chosen, options),
    },
    merge: {
      propose: async (files, options) => (await loaded()).merge.propose(files, options),
      apply: async (proposal, chosen, options) => (await loaded()).merge.apply(proposal, chosen, options),
    },
  };
}
