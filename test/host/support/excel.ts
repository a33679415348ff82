import { ExcelHost, type HostOptions } from "../../../src/host";
import { loadClient } from "../../../src/host/client/node";
import { Book } from "../../../src/host/model";

/** A host under the real client for the tests of this block. */
export function useExcel(book: Book = Book.blank("甲"), options: HostOptions = {}) {
  loadClient();
  const host = ExcelHost.create(book, options);
  let detach = (): void => undefined;
  beforeAll(() => {
    detach = host.attach();
  });
  beforeEach(() => host.traffic.reset());
  afterAll(() => {
    detach();
    host.dispose();
  });
  return { book, host };
}

/** The error that the batch ends with, as the add-in sees it. */
export async function errorOf(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await Excel.run(batch);
  } catch (thrown) {
    return thrown as OfficeExtension.Error;
  }
  throw new Error("nothing was thrown");
}
