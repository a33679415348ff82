import { dialogAddress, sentencesOf, showSentences } from "../../src/commands/dialog";

const PAGE = "https://localhost:3000/commands.html?_host_Info=Excel$Win32$16.01$zh-CN";

test("sentences survive the way through the address; the page's own query does not travel", () => {
  const sentences = ["企业 1 & 2：受保护？", "第 100% 行\n#REF!"];
  const address = dialogAddress(PAGE, sentences);
  expect(address).toMatch(/^https:\/\/localhost:3000\/commands\.html\?/);
  expect(address).not.toContain("_host_Info");
  expect(sentencesOf(address)).toEqual(sentences);
  expect(sentencesOf(PAGE)).toEqual([]);
});

test("a long sentence is cut", () => {
  expect(sentencesOf(dialogAddress(PAGE, ["长".repeat(500)]))).toEqual([`${"长".repeat(200)}…`]);
});

test("sentences are text, never markup", () => {
  const body = document.createElement("body");
  showSentences(body, ["<b>一</b>", "二"]);
  expect([...body.children].map((child) => [child.tagName, child.textContent, child.children.length])).toEqual([
    ["P", "<b>一</b>", 0],
    ["P", "二", 0],
  ]);
});
