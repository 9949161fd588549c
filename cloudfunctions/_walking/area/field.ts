/** A line is met by grid points this far from it, in cells, wherever it runs: more than half a cell's diagonal. */
const surelyMet = 0.75
/** At most so many grid points either way: the arrays are made once and used again. */
const mostPoints = 256

/**
 * How far each point of a grid lies from the lines drawn so far, in square metres, as far as `brush`; beyond it is not
 * known and counts as far. Coordinates are metres east and north of the grid's corner.
 */
export class Field {
  readonly square = new Float32Array(mostPoints * mostPoints)
  cell = 1
  columns = 0
  rows = 0
  /** How far to either side of a line counts as reached: what was asked for, or what the grid can show. */
  beside = 0
  private brush = 0
  static readonly far = 1e12

  /** Clears the grid and lays it over so many metres, with points at least `finest` metres apart. */
  lay(width: number, height: number, finest: number, beside: number) {
    this.cell = Math.max(finest, Math.max(width, height) / (mostPoints - 2))
    this.columns = Math.min(mostPoints, Math.ceil(width / this.cell) + 1)
    this.rows = Math.min(mostPoints, Math.ceil(height / this.cell) + 1)
    // The contour lies between a point inside and its neighbour, whose distance must be known too.
    this.beside = Math.max(beside, this.cell * surelyMet)
    this.brush = this.beside + this.cell
    this.square.fill(Field.far, 0, this.columns * this.rows)
  }

  /** Draws a straight line. Long ones are drawn in pieces, so that the box looked at stays small. */
  line(ax: number, ay: number, bx: number, by: number) {
    const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(bx - ax), Math.abs(by - ay)) / (this.cell * 6)))
    const [dx, dy] = [(bx - ax) / pieces, (by - ay) / pieces]
    for (let i = 0; i < pieces; i += 1) this.piece(ax + dx * i, ay + dy * i, dx, dy)
  }

  /** What lies beyond the grid counts as not reached, so that every outline closes within it. */
  close() {
    const { columns, rows, square } = this
    const last = (rows - 1) * columns
    square.fill(Field.far, 0, columns)
    square.fill(Field.far, last, last + columns)
    for (let at = 0; at < last; at += columns) {
      square[at] = Field.far
      square[at + columns - 1] = Field.far
    }
  }

  private piece(ax: number, ay: number, dx: number, dy: number) {
    const { cell, brush, columns, rows, square } = this
    const west = Math.max(0, Math.ceil((Math.min(ax, ax + dx) - brush) / cell))
    const east = Math.min(columns - 1, Math.floor((Math.max(ax, ax + dx) + brush) / cell))
    const south = Math.max(0, Math.ceil((Math.min(ay, ay + dy) - brush) / cell))
    const north = Math.min(rows - 1, Math.floor((Math.max(ay, ay + dy) + brush) / cell))
    const scale = 1 / Math.max(1e-9, dx * dx + dy * dy)
    const alongStep = cell * dx * scale
    for (let row = south; row <= north; row += 1) {
      const y = row * cell - ay
      let x = west * cell - ax
      let along = (x * dx + y * dy) * scale
      const end = row * columns + east
      for (let at = row * columns + west; at <= end; at += 1) {
        const part = along < 0 ? 0 : along > 1 ? 1 : along
        const px = x - part * dx
        const py = y - part * dy
        const away = px * px + py * py
        if (away < (square[at] as number)) square[at] = away
        x += cell
        along += alongStep
      }
    }
  }
}
