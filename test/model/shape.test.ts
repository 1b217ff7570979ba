import { checkShape, issueText, modelWords, readYaml } from "@parindex/model";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const leaf = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ratio"), of: z.string(), floor: z.string().optional() }),
  z.strictObject({ kind: z.literal("choice"), options: z.record(z.string(), z.int()) }),
]);
const node: z.ZodType = z.lazy(() =>
  z.strictObject({
    code: z.string(),
    max: z.number().min(0),
    rule: leaf.optional(),
    criteria: z.array(node).optional(),
  }),
);
const shape = z.strictObject({
  id: z.string(),
  tier: z.enum(["commune", "department"]),
  legal: z.strictObject({ number: z.string().nullable() }).optional(),
  areas: z.array(node),
});

function faults(text: string): string[] {
  const { value, issues } = checkShape(readYaml(text, "a.yaml"), shape);
  expect(value).toBeNull();
  return issues.map(
    (one) => `${one.place.line ?? "-"}:${one.place.column ?? "-"} ${issueText(one, modelWords, "en")}`,
  );
}

const head = "id: mau\ntier: commune\n";

describe("a good file", () => {
  it("gives its value and no issues", () => {
    const { value, issues } = checkShape(readYaml(`${head}areas: []\n`, "a.yaml"), shape);
    expect(issues).toEqual([]);
    expect(value).toEqual({ id: "mau", tier: "commune", areas: [] });
  });
});

describe("a faulty file", () => {
  it("is told the closest key it may have meant, where the key stands", () => {
    expect(faults(`${head}areas:\n  - { code: "1", max: 1, criterai: [] }\n`)).toEqual([
      "4:26 There is no key “criterai”. Did you mean “criteria”?",
    ]);
  });

  it("is told the closest key deep inside a rule of its own kind", () => {
    const rule = "{ kind: ratio, of: a, flor: 90% }";
    expect(faults(`${head}areas:\n  - { code: "1", max: 1, rule: ${rule} }\n`)).toEqual([
      "4:54 There is no key “flor”. Did you mean “floor”?",
    ]);
  });

  it("is told every key there is where none is close", () => {
    const [said] = faults(`${head}areas: []\nwhatever_this_is: 1\n`);
    expect(said).toBe("4:1 There is no key “whatever_this_is” here. Known keys: id, tier, legal, areas.");
  });

  it("is told of a key that another kind of rule has, and never to write what stands there already", () => {
    const rule = "{ kind: choice, options: { a: 1 }, floor: 90% }";
    expect(faults(`${head}areas:\n  - { code: "1", max: 1, rule: ${rule} }\n`)).toEqual([
      "4:67 The key “floor” is not for kind: choice. Known keys: kind, options. Remove it, or change `kind`.",
    ]);
  });

  it("is told in Vietnamese without a word of English, whatever the fault", () => {
    const { issues } = checkShape(
      readYaml("id: 5\ntier: xã\nareas: { a: 1 }\nlegal: { number: [] }\n", "a.yaml"),
      shape,
    );
    expect(issues.map((one) => issueText(one, modelWords, "vi"))).toEqual([
      "“id” là mã hoặc chữ nhưng viết không có dấu nháy nên YAML đọc thành số 5 (1.10 thành 1.1). Đặt trong dấu nháy kép.",
      "“tier” không nhận giá trị xã. Chỉ nhận một trong: commune, department.",
      "“legal.number” phải là chữ, nhưng đang ghi: []. Sửa lại giá trị.",
      '“areas” phải là danh sách (mỗi mục một dấu “-”), nhưng đang ghi: {"a":1}. Sửa lại giá trị.',
    ]);
  });

  it("is told that a code without quotes has become a number", () => {
    expect(faults(`${head}areas:\n  - { code: 1.10, max: 1 }\n`)).toEqual([
      "4:7 “areas[0].code” is a code or text written without quotes, so YAML reads the number 1.1 (1.10 becomes 1.1). Put it in double quotes.",
    ]);
  });

  it("is told what is missing and where it belongs", () => {
    const said = faults("id: mau\nareas:\n  - { max: 1 }\n");
    expect(said).toHaveLength(2);
    expect(said[0]).toContain("“tier” is missing");
    expect(said[1]).toMatch(/^3:\d+ “areas\[0\]\.code” is missing \(expected: text\)/);
  });

  it("is told the closest word of a closed list, or all of them", () => {
    expect(faults("id: mau\ntier: comune\nareas: []\n")[0]).toBe(
      "2:1 “tier” does not take comune. Did you mean “commune”? It takes one of: commune, department.",
    );
    expect(faults("id: mau\ntier: xã\nareas: []\n")[0]).toBe(
      "2:1 “tier” does not take xã. It takes one of: commune, department.",
    );
  });

  it("is told of a value of the wrong type and of one out of range", () => {
    expect(faults(`${head}areas:\n  - { code: "1", max: nhiều }\n`)[0]).toContain(
      "“areas[0].max” must be a number, not nhiều",
    );
    expect(faults(`${head}areas:\n  - { code: "1", max: -1 }\n`)[0]).toContain("“areas[0].max” has -1");
  });

  it("is told all its faults at once", () => {
    expect(
      faults(`idd: mau\ntier: comune\nareas:\n  - { code: 1, max: "2" }\n`).length,
    ).toBeGreaterThanOrEqual(5);
  });

  it("is told that it is empty", () => {
    expect(checkShape(readYaml("", "a.yaml"), shape)).toMatchObject({
      value: null,
      issues: [{ code: "file.empty" }],
    });
  });

  it("that does not parse is told that alone", () => {
    expect(checkShape(readYaml("a: [1\n", "a.yaml"), shape).issues).toMatchObject([{ code: "yaml.syntax" }]);
  });
});
