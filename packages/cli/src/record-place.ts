import type { Place } from "@parindex/model";

/** A place as records keep it: a line number or a sheet's cell. */
export function recordPlace(file: string, place: string): Place {
  return /^\d+$/.test(place) ? { file, line: Number(place) } : { file, cell: place };
}
