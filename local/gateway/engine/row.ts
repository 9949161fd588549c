import type { Doc, DocId } from './doc'
import { decodeDoc, encode } from './ejson'

/** A document that is parsed, or put into text, only when someone asks for it. */
export class Row {
  private constructor(
    private stored: string | undefined,
    private parsed: Doc | undefined,
  ) {}

  static ofText(text: string): Row {
    return new Row(text, undefined)
  }

  static ofDoc(doc: Doc): Row {
    return new Row(undefined, doc)
  }

  get doc(): Doc {
    this.parsed ??= decodeDoc(this.stored ?? '')
    return this.parsed
  }

  get text(): string {
    this.stored ??= encode(this.parsed)
    return this.stored
  }
}

/** A document to store under its id, or (`null`) to delete. */
export type RowWrite = [id: DocId, row: Row | null]
