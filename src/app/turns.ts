/** Lets work on one workbook take turns where it writes: what a user asked for goes before what only follows edits. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private following: AbortController | null = null;

  /** Runs work alone. What follows edits is asked to stop, and waited for. */
  take<T>(work: () => Promise<T>): Promise<T> {
    this.following?.abort();
    return this.queue(work);
  }

  /** Runs work that follows an edit once its turn comes, unless something newer or asked for came before it; then the answer is null. */
  follow<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    this.following?.abort();
    const controller = new AbortController();
    this.following = controller;
    return this.queue(async () => (controller.signal.aborted ? null : work(controller.signal)));
  }

  private queue<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
