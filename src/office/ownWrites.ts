/** Excel tells of a change a little after it was made. */
const ECHO_MS = 500;

/** Knows when this add-in itself writes, for clients whose events do not say who made a change. */
export class OwnWrites {
  private running = 0;
  private ended = Number.NEGATIVE_INFINITY;

  async during<T>(write: Promise<T>): Promise<T> {
    this.running++;
    try {
      return await write;
    } finally {
      this.running--;
      this.ended = Date.now();
    }
  }

  recent(): boolean {
    return this.running > 0 || Date.now() - this.ended < ECHO_MS;
  }
}
