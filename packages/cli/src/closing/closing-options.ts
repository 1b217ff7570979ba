import { UsageError } from "@parindex/model";
import type { Invocation } from "../effects.ts";
import { textOption } from "../open-workspace.ts";

/** A text option that a command cannot do without. */
export function neededOption(
  invocation: Invocation,
  name: string,
  label: { vi: string; en: string },
): string {
  const value = textOption(invocation, name)?.trim() ?? "";
  if (value !== "") return value;
  throw new UsageError(
    invocation.common.locale === "en" ? `--${name} is needed: ${label.en}.` : `Cần --${name}: ${label.vi}.`,
  );
}

/** Who closes or opens. */
export const byLabel = { vi: "người hoặc bộ phận thực hiện", en: "the person or office that does it" };

/** Why a stage is opened again. */
export const reasonLabel = { vi: "lý do mở khóa", en: "why it is opened again" };
