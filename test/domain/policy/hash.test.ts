import { createHash } from "node:crypto";
import { canonicalJson, keysChangedFromShipped, policyHash } from "../../../src/domain/policy/hash";
import { sha256 } from "../../../src/domain/policy/sha256";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { policyWith } from "../../support/policy";

/** FIPS 180-4 examples and the NIST one-million-a vector. */
test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"],
  ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
])("SHA-256 of a standard vector", (text, digest) => {
  expect(sha256(text)).toBe(digest);
});

test.each([...Array.from({ length: 70 }, (_, length) => "x".repeat(length)), "工厂级", "é𠮷🏭", "a".repeat(119) + "汉"])(
  "SHA-256 of %j as Node computes it",
  (text) => {
    expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  },
);

test("canonical JSON does not depend on the order of names, but keeps the order of lists", () => {
  expect(canonicalJson({ b: [2, { d: 1, c: null }], a: "汉" })).toBe('{"a":"汉","b":[2,{"c":null,"d":1}]}');
});

test("the hash is of values, not of their order, and changes with any of them", () => {
  const { version, values } = SHIPPED_POLICY;
  const reversed = { version, values: Object.fromEntries(Object.entries(values).reverse()) as unknown as typeof values };
  expect(policyHash(reversed)).toBe(policyHash(SHIPPED_POLICY));
  expect(policyHash(SHIPPED_POLICY)).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(policyHash(policyWith({ "connection.rate.tolerance": 0.006 }))).not.toBe(policyHash(SHIPPED_POLICY));
});

test("knows which values differ from the shipped policy", () => {
  expect(keysChangedFromShipped(SHIPPED_POLICY)).toEqual([]);
  const changed = policyWith({ "tier.workshop.fiveG": 40, "call.quotas": ["南京=5"], "call.year": 2022 });
  expect(keysChangedFromShipped(changed)).toEqual(["call.quotas", "tier.workshop.fiveG"]);
});
