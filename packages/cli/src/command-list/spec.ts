import type { Locale } from "@parindex/model";
import type { CommandBody } from "../effects.ts";

type Said = Readonly<Record<Locale, string>>;

/** An option as help shows it; `value` names what it takes, none is a switch. */
export interface OptionSpec {
  readonly flag: string;
  readonly value?: string;
  readonly about: Said;
}

/** A command as help shows it; its body is loaded only when it runs. */
export interface CommandSpec {
  /** Words after `parindex`. */
  readonly name: string;
  /** Arguments: `<needed>`, `[optional]`, `<many...>`. */
  readonly args: readonly string[];
  readonly about: Said;
  readonly options: readonly OptionSpec[];
  readonly example: string;
  readonly load: () => Promise<{ readonly body: CommandBody }>;
}
