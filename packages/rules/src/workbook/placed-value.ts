import type { Issue, Place, YamlFile } from "@parindex/model";

type Path = readonly PropertyKey[];

/** Remembers which cell each part of a value came from, so that its faults name the cell. */
export interface CellPlaces {
  add(path: Path, place: Place): void;
  placeOf(path: Path): Place;
}

/** An empty memory of cells for a file. */
export function cellPlaces(file: string): CellPlaces {
  const places = new Map<string, Place>();
  return {
    add: (path, place) => void places.set(JSON.stringify(path), place),
    placeOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const place = places.get(JSON.stringify(path.slice(0, length)));
        if (place !== undefined) return place;
      }
      return { file };
    },
  };
}

/** A value made of cells as checks take a file: a fault of any part stands at its cell. */
export function placedValue(
  file: string,
  value: unknown,
  places: CellPlaces,
  issues: readonly Issue[],
): YamlFile {
  return { file, value, issues, placeOf: (path) => places.placeOf(path), isQuoted: () => true };
}
