import { hasErrors, type Issue, issue, issueText, placeText, sortIssues, UsageError } from "@parindex/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const words = {
  "figure.part": {
    vi: "{part} lớn hơn {whole}: {n}",
    en: "{part} is more than {whole}: {n}",
  },
};

describe("what an issue says", () => {
  const found = issue("figure.part", { file: "a.csv", line: 14 }, { part: "210", whole: "200", n: 3 });

  it("is an error unless said otherwise", () => {
    expect(found.severity).toBe("error");
    expect(issue("x", { file: "a" }, {}, "note").severity).toBe("note");
  });

  it("is its sentence with the parameters filled in, in the language asked for", () => {
    expect(issueText(found, words, "vi")).toBe("210 lớn hơn 200: 3");
    expect(issueText(found, words, "en")).toBe("210 is more than 200: 3");
  });

  it("is the bare code where nobody wrote words for it, and a bare name where a parameter is absent", () => {
    expect(issueText(issue("figure.other", { file: "a" }), words, "vi")).toBe("figure.other");
    expect(issueText(issue("figure.part", { file: "a" }, { n: 1 }), words, "en")).toBe(
      "{part} is more than {whole}: 1",
    );
  });

  it("does not fill in twice: a parameter that looks like a hole stays as it is", () => {
    expect(issueText(issue("figure.part", { file: "a" }, { part: "{n}", whole: 1, n: 2 }), words, "en")).toBe(
      "{n} is more than 1: 2",
    );
  });
});

describe("where an issue stands", () => {
  it.each([
    [{ file: "a.csv" }, "a.csv"],
    [{ file: "a.csv", line: 3 }, "a.csv:3"],
    [{ file: "a.yaml", line: 3, column: 9 }, "a.yaml:3:9"],
    [{ file: "số liệu.xlsx", cell: "Xã!B4" }, "số liệu.xlsx Xã!B4"],
  ])("%j is %s", (place, said) => expect(placeText(place)).toBe(said));
});

describe("many issues", () => {
  const place = fc.record(
    {
      file: fc.constantFrom("a", "b"),
      line: fc.nat(3),
      column: fc.nat(3),
      cell: fc.constantFrom("A1", "B2"),
    },
    { requiredKeys: ["file"] },
  );
  const any: fc.Arbitrary<Issue> = fc
    .tuple(place, fc.constantFrom("x", "y"), fc.constantFrom("error", "warning", "note"))
    .map(([at, code, severity]) => issue(code, at, {}, severity));

  it("stand in one order whatever order they came in", () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (issues) => {
        const key = ({ code, place: at }: Issue): string => `${placeText(at)} ${code}`;
        const there = sortIssues(issues).map(key);
        const back = sortIssues(issues.toReversed()).map(key);
        expect(there).toEqual(back);
      }),
    );
  });

  it("are sorted into a new list", () => {
    const issues = [issue("x", { file: "b" }), issue("x", { file: "a" })];
    expect(sortIssues(issues).map(({ place: at }) => at.file)).toEqual(["a", "b"]);
    expect(issues[0]?.place.file).toBe("b");
  });

  it("stop the work only where one is an error", () => {
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([issue("x", { file: "a" }, {}, "warning")])).toBe(false);
    expect(hasErrors([issue("x", { file: "a" }, {}, "note"), issue("y", { file: "a" })])).toBe(true);
  });
});

describe("wrong use", () => {
  it("carries its exit code and its cause", () => {
    const cause = new Error("locked");
    expect(new UsageError("no such year")).toMatchObject({ name: "UsageError", exitCode: 2 });
    expect(new UsageError("busy", { exitCode: 3, cause })).toMatchObject({ exitCode: 3, cause });
  });
});
