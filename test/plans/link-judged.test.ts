import { expect, it } from "vitest";
import { judgedLinks } from "../../scripts/plan-links/judged-links.ts";

it("of the tasks that a person judged, the first suggestion is mostly right, and few leaves are missed", () => {
  const rows = judgedLinks();
  const withLeaf = rows.filter(({ right }) => right.length > 0);
  const given = rows.filter(({ own }) => own.length > 0);
  const right = rows.filter(({ isFirst }) => isFirst).length;
  expect([rows.length, withLeaf.length]).toEqual([60, 43]);
  expect(right / given.length).toBeGreaterThan(0.84);
  expect(right / withLeaf.length).toBeGreaterThan(0.82);
});
