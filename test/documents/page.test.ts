import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { pageHtml } from "@parindex/documents";
import type { Block, Chart, Page } from "../../packages/model/src/index.ts";
import { type Browser, chromium, type Page as Tab } from "playwright-core";
import { expect, test } from "vitest";
import { longName } from "./forms.ts";

const chart: Chart = {
  name: "diem",
  title: "Điểm theo đơn vị",
  spec: {
    data: { values: [{ unit: longName, points: 78.2 }] },
    mark: { type: "bar", clip: true },
    encoding: { y: { field: "unit", type: "nominal" }, x: { field: "points", type: "quantitative" } },
  },
};

const columns = [
  { title: "Đơn vị", align: "left" as const },
  { title: "Điểm", align: "right" as const },
];

const blocks: Block[] = [
  { kind: "notice", text: "Số liệu giả định" },
  { kind: "heading", level: 1, text: "I. Kết quả" },
  { kind: "paragraph", text: '<script>alert("x")</script> & \u0007 <img src=x onerror=alert(1)>' },
  { kind: "chart", chart },
  { kind: "chart", chart },
  { kind: "heading", level: 2, text: "1. Theo đơn vị" },
  { kind: "table", caption: "Tổng hợp", columns, rows: [[longName, "78,20"]] },
  { kind: "table", caption: "Chưa nộp", columns, rows: [] },
];

const page: Page = { title: "Báo cáo <năm> 2026", blocks };
const html = await pageHtml(page);

test("the same page gives the same bytes, under half a megabyte", async () => {
  expect(await pageHtml(page)).toBe(html);
  expect(html.length).toBeLessThan(500_000);
});

test("no id stands twice in a page with the same chart twice", () => {
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of html.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
});

test("a page names no address but those of the SVG language", () => {
  const addresses = new Set(html.match(/https?:\/\/[^"\s)]*/g));
  expect([...addresses].sort()).toEqual(["http://www.w3.org/1999/xlink", "http://www.w3.org/2000/svg"]);
});

test("a page with nothing in it is still a page", async () => {
  expect(await pageHtml({ title: "Trống", blocks: [] })).toContain("Chưa có nội dung");
});

const browserPath = "/usr/bin/chromium";
const noBrowser = !existsSync(browserPath) && process.env["CI"] === undefined;

interface Opened {
  readonly tab: Tab;
  readonly requests: string[];
  readonly messages: string[];
}

async function opened(browser: Browser, address: string): Promise<Opened> {
  const tab = await browser.newPage();
  const [requests, messages]: [string[], string[]] = [[], []];
  tab.on("request", (request) => requests.push(request.url()));
  tab.on("console", (message) => messages.push(message.text()));
  tab.on("pageerror", (error) => messages.push(error.message));
  tab.on("dialog", (dialog) => messages.push(dialog.message()));
  await tab.goto(address);
  return { tab, requests, messages };
}

test.skipIf(noBrowser)(
  "a browser opens the page from disk, asks for nothing and complains of nothing (needs /usr/bin/chromium)",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "báo cáo "));
    const file = join(folder, "report.html");
    writeFileSync(file, html);
    const browser = await chromium.launch({
      executablePath: browserPath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
    try {
      const { tab, requests, messages } = await opened(browser, pathToFileURL(file).href);
      expect(
        await tab.evaluate("document.fonts.ready.then(() => document.fonts.check('16px Be Vietnam Pro'))"),
      ).toBe(true);
      expect(requests.filter((url) => !url.startsWith("data:"))).toEqual([pathToFileURL(file).href]);
      expect(messages).toEqual([]);
      expect(await tab.title()).toBe("Báo cáo <năm> 2026");
      expect(await tab.locator("html").getAttribute("lang")).toBe("vi");
      expect(await tab.locator("script, img, iframe").count()).toBe(0);
      expect(await tab.locator("svg").count()).toBe(2);
      expect(await tab.locator("svg text", { hasText: longName }).count()).toBe(2);
      expect(await tab.getByRole("navigation").getByRole("link").allTextContents()).toEqual([
        "I. Kết quả",
        "1. Theo đơn vị",
      ]);
      expect(await tab.getByRole("table", { name: "Tổng hợp" }).getByRole("rowheader").textContent()).toBe(
        longName,
      );
      expect(await tab.getByRole("table", { name: "Chưa nộp" }).textContent()).toContain("Chưa có số liệu");
      expect(await tab.getByRole("note").isVisible()).toBe(true);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true });
    }
  },
);
