import { chartSvg, svgPng } from "@parindex/documents";
import type { Chart } from "../../packages/model/src/index.ts";
import { expect, test } from "vitest";
import { longName } from "./forms.ts";

const units = Array.from({ length: 40 }, (_, at) => (at === 3 ? longName : `Xã Mẫu ${at + 1} <&>`));

function chart(spec: Record<string, unknown>): Chart {
  return { name: "xep-hang", title: "Xếp hạng (Số liệu giả định)", spec };
}

const ranking = chart({
  height: { step: 20 },
  data: { values: units.map((unit, at) => ({ unit, files: 12_345 * at })) },
  mark: "bar",
  encoding: {
    y: { field: "unit", type: "nominal", axis: { labelLimit: 0 } },
    x: { field: "files", type: "quantitative" },
  },
});

const names = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) =>
    text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&"),
  );

/** Every opened element is closed in turn. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, close, name = "", own] of svg.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (close === "/") {
      if (open.pop() !== name) return false;
    } else if (own !== "/") open.push(name);
  }
  return open.length === 0 && !/&(?!amp;|lt;|gt;|quot;|#)/.test(svg);
}

test("a chart of forty units shows every name whole, and numbers with a point between thousands", async () => {
  const svg = await chartSvg(ranking);
  expect(isWellFormed(svg)).toBe(true);
  for (const unit of units) expect(names(svg)).toContain(unit);
  expect(names(svg)).toContain("100.000");
  expect(svg).toContain('aria-label="Xếp hạng (Số liệu giả định)"');
});

test("a long name has the room that its letters need", async () => {
  const short = chart({ ...ranking.spec, data: { values: [{ unit: "Xã", files: 1 }] } });
  const long = chart({ ...ranking.spec, data: { values: [{ unit: longName, files: 1 }] } });
  const widthOf = async (each: Chart): Promise<number> =>
    Number(/ width="([\d.]+)"/.exec(await chartSvg(each))?.[1]);
  const room = (await widthOf(long)) - (await widthOf(short));
  expect(room).toBeGreaterThan(200);
  expect(room).toBeLessThan(300);
});

test("the same chart gives the same bytes, as SVG and as PNG", async () => {
  const [one, two] = [await chartSvg(ranking), await chartSvg(ranking)];
  expect(two).toBe(one);
  const png = await svgPng(one);
  expect(await svgPng(two)).toEqual(png);
  expect(Buffer.from(png.slice(1, 4)).toString()).toBe("PNG");
});

test("a chart without rows says that there are no figures yet", async () => {
  const svg = await chartSvg(chart({ ...ranking.spec, data: { values: [] } }));
  expect(names(svg)).toEqual(expect.arrayContaining(["Chưa có số liệu", "Xếp hạng (Số liệu giả định)"]));
});

const point = { mark: "point", encoding: {} };
const rows = { values: [{ a: 1, b: "url(https://example.org/x.svg#a)" }] };

test.each([
  ["rows at an address", { ...point, data: { url: "https://example.org/a.csv" } }],
  ["rows in a file", { ...point, data: { url: "/etc/passwd" } }],
  [
    "rows looked up elsewhere",
    {
      ...point,
      data: rows,
      transform: [{ lookup: "a", from: { data: { url: "b.json" }, key: "a", fields: ["b"] } }],
    },
  ],
  ["a link", { mark: { type: "point", href: "javascript:alert(1)" }, data: rows }],
  ["a link by field", { mark: "point", data: rows, encoding: { href: { field: "b" } } }],
  ["an image", { mark: "image", data: rows, encoding: { url: { field: "b" } } }],
  ["an image mark", { mark: { type: "image" }, data: rows }],
  [
    "a paint from an address",
    { mark: "point", data: rows, encoding: { color: { field: "b", scale: null } } },
  ],
  ["a mark that does not exist", { mark: "nothing", data: rows }],
  [
    "an expression that reaches for code",
    {
      mark: "point",
      data: rows,
      transform: [{ calculate: "datum.constructor.constructor('return 1')()", as: "c" }],
      encoding: { x: { field: "c", type: "quantitative" } },
    },
  ],
])("a chart with %s is refused", async (_name, spec) => {
  await expect(chartSvg(chart(spec))).rejects.toThrow(/^Chart xep-hang/);
});

test("a picture that would fetch or run something is not made into a PNG", async () => {
  await expect(
    svgPng('<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>'),
  ).rejects.toThrow(/outside/);
});
