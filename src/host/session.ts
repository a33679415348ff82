import { Calculation } from "./calculate/calculation";
import type { HostObject } from "./objects/hostObject";
import type { Book, Sheet, Shift } from "./model";
import { EventQueue } from "./events";

/** Something that points at cells and goes where they go. */
export interface Follower {
  follow(sheet: Sheet, shift: Shift): void;
}

export interface SessionOptions {
  readonly fileName: string;
  /** Highest ExcelApi the host pretends to have, as "1.13". */
  readonly apiVersion: string;
  /** Opens the file of `insertWorksheetsFromBase64`. */
  readonly loadBook?: (bytes: Uint8Array) => Promise<Book>;
}

/** What the objects of one host share: the book, the references that the client keeps, and the events it asked for. */
export class Session {
  readonly events: EventQueue;
  private readonly followers = new Set<Follower>();
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private lastReference = 0;
  private readonly stopListening: () => void;

  constructor(
    readonly book: Book,
    readonly options: SessionOptions,
  ) {
    book.calculator = new Calculation(book);
    this.events = new EventQueue(book);
    this.stopListening = book.onShift((sheet, shift) => {
      for (const follower of [...this.followers]) follower.follow(sheet, shift);
    });
  }

  dispose(): void {
    this.stopListening();
    this.events.dispose();
    this.book.calculator = null;
  }

  /** Whether the host pretends to have that requirement set of ExcelApi. */
  supports(version: string): boolean {
    return compareVersions(this.options.apiVersion, version) >= 0;
  }

  // --- references ----------------------------------------------------------------------------------------------------------------

  /** From here to the end of the request, and longer if kept, the follower hears of moving cells. */
  track(follower: Follower): void {
    this.followers.add(follower);
  }

  keep(object: HostObject): string {
    let id = this.ids.get(object);
    if (id === undefined) {
      id = `R${++this.lastReference}`;
      this.ids.set(object, id);
    }
    this.kept.set(id, object);
    return id;
  }

  isKept(object: HostObject): boolean {
    const id = this.ids.get(object);
    return id !== undefined && this.kept.has(id);
  }

  reference(id: string): HostObject | null {
    return this.kept.get(id) ?? null;
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  get referenceCount(): number {
    return this.kept.size;
  }

  /** Objects made for one request and not kept need not follow any longer. */
  endRequest(): void {
    this.followers.clear();
    for (const object of this.kept.values()) if (isFollower(object)) this.followers.add(object);
  }
}

function isFollower(object: object): object is Follower {
  return "follow" in object && typeof object.follow === "function";
}

/** Negative, zero or positive, as "1.9" stands before "1.10". */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA - majorB || minorA - minorB;
}
