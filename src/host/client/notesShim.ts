import {
  addGetter, checkLoaded, type ClientObject, clientObjectClass, collectionProperty, fixPath, invoke, itemByKey, itemOfMethod, loadedItem,
  OperationType, rangeClass, setProperty,
} from "./hooks";

type Loaded = Readonly<Record<string, unknown>>;

const isLoaded = (value: unknown): value is Loaded => typeof value === "object" && value !== null;

/**
 * Adds `worksheet.notes` and `workbook.notes` (ExcelApi 1.18), which the npm client does not have. How they travel is our guess of what
 * the newer client does. Answers how to take them away again.
 */
export function addNotes(): () => void {
  const Base = clientObjectClass();
  const Range = rangeClass();

  class Note extends Base {
    private values: Loaded = {};
    declare readonly _isNull: unknown;

    get _className(): string {
      return "Note";
    }

    get _scalarPropertyNames(): string[] {
      return ["authorName", "content", "visible"];
    }

    get _scalarPropertyOriginalNames(): string[] {
      return ["AuthorName", "Content", "Visible"];
    }

    private read(name: string, property: string): unknown {
      checkLoaded(property, this.values[name], "Note", this._isNull);
      return this.values[name];
    }

    private write(name: string, value: unknown): void {
      this.values = { ...this.values, [name]: value };
      setProperty(this, name, value);
    }

    get authorName(): unknown {
      return this.read("AuthorName", "authorName");
    }

    get content(): unknown {
      return this.read("Content", "content");
    }

    set content(content: unknown) {
      this.write("Content", content);
    }

    get visible(): unknown {
      return this.read("Visible", "visible");
    }

    set visible(visible: unknown) {
      this.write("Visible", visible);
    }

    delete(): void {
      invoke(this, "Delete", OperationType.write);
    }

    getLocation(): object {
      return itemOfMethod(Range, this, "GetLocation", OperationType.read, []);
    }

    load(options?: unknown): this {
      this.context.load(this, options);
      return this;
    }

    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (!isLoaded(value)) return;
      fixPath(this, value);
      this.values = { ...this.values, ...value };
    }

    toJSON(): Loaded {
      const { AuthorName: authorName, Content: content, Visible: visible } = this.values;
      return { authorName, content, visible };
    }
  }

  class NoteCollection extends Base {
    private loaded: Note[] | undefined;
    declare readonly _isNull: unknown;

    get _className(): string {
      return "NoteCollection";
    }

    get _isCollection(): boolean {
      return true;
    }

    get items(): Note[] {
      checkLoaded("items", this.loaded, "NoteCollection", this._isNull);
      return this.loaded ?? [];
    }

    add(cell: unknown, content: string): Note {
      return itemOfMethod(Note, this, "Add", OperationType.write, [cell, content]);
    }

    getCount(): unknown {
      return invoke(this, "GetCount", OperationType.read);
    }

    getItem(key: string): Note {
      return itemByKey(Note, this, key);
    }

    getItemAt(index: number): Note {
      return itemOfMethod(Note, this, "GetItemAt", OperationType.read, [index]);
    }

    getItemOrNullObject(key: string): Note {
      return itemOfMethod(Note, this, "GetItemOrNullObject", OperationType.read, [key]);
    }

    load(options?: unknown): this {
      this.context.load(this, options);
      return this;
    }

    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (!isLoaded(value)) return;
      fixPath(this, value);
      const items = value["_Items"];
      if (!Array.isArray(items)) return;
      this.loaded = items.map((item: unknown, index) => {
        const note = loadedItem(Note, this, item, index);
        note._handleResult(item);
        return note;
      });
    }

    toJSON(): Loaded {
      return { items: (this.loaded ?? []).map((note) => note.toJSON()) };
    }
  }

  const known = new WeakMap<object, ClientObject>();
  function notes(this: object): ClientObject {
    let collection = known.get(this);
    if (!collection) known.set(this, (collection = collectionProperty(NoteCollection, this, "Notes")));
    return collection;
  }
  const undo = [addGetter("Worksheet", "notes", notes), addGetter("Workbook", "notes", notes)];
  return () => undo.forEach((step) => step());
}
