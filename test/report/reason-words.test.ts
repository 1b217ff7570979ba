import { leafReasonText } from "@parindex/report";
import { reasons } from "@parindex/rules";
import { describe, expect, it } from "vitest";

describe("why a leaf has no points", () => {
  it.each(["vi", "en"] as const)("is told in words for every reason there is (%s)", (locale) => {
    expect(Object.keys(reasons).filter((code) => leafReasonText(code, locale) === code)).toEqual([]);
  });
});
