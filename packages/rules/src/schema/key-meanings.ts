/** What a key means, in Vietnamese and in English, and a value that it may have. */
export type KeyMeanings = Readonly<Record<string, readonly [vi: string, en: string, example?: unknown]>>;
