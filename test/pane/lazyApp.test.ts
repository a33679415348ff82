import { lazyApp } from "../../src/pane/lazyApp";
import { StubApp } from "./support/stubApp";

test("loads once, at the first use or by preload, and passes calls on", async () => {
  const app = new StubApp();
  let loads = 0;
  const lazy = lazyApp(() => {
    loads += 1;
    return Promise.resolve(app);
  });
  expect(loads).toBe(0);
  await lazy.preload();
  await lazy.goTo("企业1!D61");
  await lazy.goTo("企业1!D62");
  expect([loads, app.visited]).toEqual([1, ["企业1!D61", "企业1!D62"]]);
});

test("a load that failed rejects the call, not the preload, and is tried again", async () => {
  const app = new StubApp();
  let loads = 0;
  const lazy = lazyApp(() => {
    loads += 1;
    return loads < 3 ? Promise.reject(new Error("offline")) : Promise.resolve(app);
  });
  await lazy.preload();
  await expect(lazy.goTo("企业1!D61")).rejects.toThrow("offline");
  await lazy.goTo("企业1!D61");
  expect(app.visited).toEqual(["企业1!D61"]);
});
