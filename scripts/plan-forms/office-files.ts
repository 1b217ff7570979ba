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

/** Has LibreOffice write forms as Word, Excel, OpenDocument and PDF files, named after the forms. */
export function writeOfficeFiles(forms: readonly Form[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  const texts = forms.map((form) => {
    const path = join(folder, `${form.name}.fodt`);
    writeFileSync(path, flatText(form));
    return path;
  });
  const sheets = forms.map((form) => {
    const path = join(folder, `${form.name}.fods`);
    writeFileSync(path, flatSheet(form));
    return path;
  });
  convert("docx", texts, folder);
  convert("pdf", texts, folder);

  convert("xlsx", sheets, folder);
  convert("ods", sheets, folder);
}
