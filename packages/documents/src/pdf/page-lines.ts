/** A straight line of a page, along one axis: where it stands, and from where to where, in points. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The drawn lines of a page. */
export interface Rulings {
  readonly across: readonly Ruling[];
  readonly down: readonly Ruling[];
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

/** The codes of the few drawing steps that matter. */
export interface DrawingCodes {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  /** A path that is only a clip: nothing is drawn. */
  readonly endPath: number;
}

/** What a page draws, step by step. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

const straight = 1;
const shortest = 4;

function multiply(m: Matrix, n: Matrix): Matrix {
  const [a, b, c, d, e, f] = m;
  const [g, h, i, j, k, l] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function apply([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The numbers after each step of a path: move and line 2, curve 6, quadratic curve 4, close 0. */
const lengths = [2, 2, 6, 4, 0];

function segmentsOf(data: ArrayLike<number>): (readonly [Point, Point])[] {
  const found: (readonly [Point, Point])[] = [];
  let [start, last]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  for (let at = 0; at < data.length;) {
    const step = data[at] ?? 4;
    const length = lengths[step] ?? 0;
    const point: Point = length === 0 ? start : [data[at + length - 1] ?? 0, data[at + length] ?? 0];
    if (step === 0) start = point;
    else if (step === 1 || step === 4) found.push([last, point]);
    last = point;
    at += length + 1;
  }
  return found;
}

/** The lines that a page draws along its axes; thin boxes give a line on each side, which fall together later. */
export function pageRulings(drawing: Drawing, codes: DrawingCodes): Rulings {
  const across: Ruling[] = [];
  const down: Ruling[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [at, code] of drawing.fnArray.entries()) {
    const args = drawing.argsArray[at];
    if (code === codes.save) stack.push(matrix);
    else if (code === codes.restore) matrix = stack.pop() ?? matrix;
    else if (code === codes.transform) matrix = multiply(matrix, args as Matrix); // six numbers by definition
    else if (code === codes.constructPath) {
      const [paint, paths] = args as [number, readonly (ArrayLike<number> | null)[]]; // paint step, paths
      if (paint === codes.endPath) continue;
      for (const data of paths) {
        if (data === null || typeof data !== "object" || !("length" in data)) continue;
        for (const [from, to] of segmentsOf(data)) {
          const [x, y] = apply(matrix, from);
          const [u, v] = apply(matrix, to);
          if (Math.abs(y - v) <= straight && Math.abs(x - u) >= shortest)
            across.push({ at: (y + v) / 2, from: Math.min(x, u), to: Math.max(x, u) });
          else if (Math.abs(x - u) <= straight && Math.abs(y - v) >= shortest)
            down.push({ at: (x + u) / 2, from: Math.min(y, v), to: Math.max(y, v) });
        }
      }
    }
  }
  return { across, down };
}
