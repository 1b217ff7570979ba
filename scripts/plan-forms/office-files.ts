import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { flatSheet, flatText } from "./flat-xml.ts";
import type { Form } from "./form.ts";

function convert(format: string, files: readonly string[], folder: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync(
    "/usr/bin/soffice",
    [profile, "--headless", "--convert-to", format, "--outdir", folder, ...files],
    {
      stdio: "ignore",
    },
  );
}

/** The formats that plans come in. */
export const officeFormats = ["docx", "xlsx", "ods", "pdf"] as const;
type OfficeFormat = (typeof officeFormats)[number];

/** Has LibreOffice write forms as Word, Excel, OpenDocument and PDF files, named after the forms. */
export function writeOfficeFiles(
  forms: readonly Form[],
  folder: string,
  formats: readonly OfficeFormat[] = officeFormats,
): void {
  mkdirSync(folder, { recursive: true });
  const written = (extension: string, content: (form: Form) => string): string[] =>
    forms.map((form) => {
      const path = join(folder, `${form.name}.${extension}`);
      writeFileSync(path, content(form));
      return path;
    });
  const texts = written("fodt", flatText);
  const sheets = written("fods", flatSheet);
  for (const format of formats)
    convert(format, format === "docx" || format === "pdf" ? texts : sheets, folder);
}
