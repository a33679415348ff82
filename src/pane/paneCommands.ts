export type PaneCommand = "review" | "clearMarks";

/** A way in for whoever stands outside the pane: a toolbar beside it, or the address it was opened with. */
export interface PaneCommands {
  /** Commands sent before anyone listened are delivered at once, each once. */
  subscribe(listener: (command: PaneCommand) => void): () => void;
  send(command: PaneCommand): void;
}

export function createPaneCommands(): PaneCommands {
  let listener: ((command: PaneCommand) => void) | null = null;
  let waiting: PaneCommand[] = [];
  return {
    subscribe(next) {
      listener = next;
      const sent = waiting;
      waiting = [];
      for (const command of sent) next(command);
      return () => {
        if (listener === next) listener = null;
      };
    },
    send(command) {
      if (listener) listener(command);
      else waiting.push(command);
    },
  };
}
