/** Excel tells of a change a little after it was made. */
const ECHO_MS = 500;

/** Knows when this add-in itself writes or deletes sheets, for events that do not say who made a change. */
export class OwnWrites {
  private readonly writes = new Running();
  private readonly deletions = new Running();

  during<T>(write: Promise<T>): Promise<T> {
    return this.writes.during(write);
  }

  /** The same for work that may delete sheets. */
  duringDeletion<T>(write: Promise<T>): Promise<T> {
    return this.deletions.during(this.during(write));
  }

  wroteRecently(): boolean {
    return this.writes.recent();
  }

  deletedRecently(): boolean {
    return this.deletions.recent();
  }
}

class Running {
  private count = 0;
  private ended = Number.NEGATIVE_INFINITY;

  async during<T>(work: Promise<T>): Promise<T> {
    this.count++;
    try {
      return await work;
    } finally {
      this.count--;
      this.ended = Date.now();
    }
  }

  recent(): boolean {
    return this.count > 0 || Date.now() - this.ended < ECHO_MS;
  }
}
