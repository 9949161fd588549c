import { ensureCollection, insertAll, readDocument, removeDocument, updateWhere, writeDocument } from '../cloud/sdk'
import { OpsError } from '../fault'
import type { Write } from './write'

/**
 * How an import is all or nothing although the platform's transactions hold single documents only: as databases do it,
 * with a journal. All rows are first laid down in `imports`, then one document is switched to `committed` in a single
 * atomic update, then the rows are applied. Broken off before the switch, nothing happened; broken off after it, the
 * next command of any kind applies the rest first, which may be done any number of times.
 */
const name = 'imports'
/** Collections that only these commands use. */
export const operatorCollections = [name] as const
const headId = 'current'
const rowsPerPart = 100

interface Head {
  _id: typeof headId
  token: string
  state: 'staged' | 'committed'
  parts: number
  /** Parts applied entirely. */
  done: number
  startedAt: string
}

const partId = (token: string, part: number) => `${token}-${part}`

export interface Journal {
  token: string
  startedAt: Date
  parts: number
  done: number
  writes(part: number): Promise<Write[]>
  finishedPart(part: number): Promise<void>
  close(): Promise<void>
}

function journalOf({ token, parts, done, startedAt }: Head): Journal {
  return {
    token,
    startedAt: new Date(startedAt),
    parts,
    done,
    writes: async (part) => {
      const found = await readDocument<{ rows: string }>(name, partId(token, part))
      if (!found) throw new OpsError(`导入记录 ${partId(token, part)} 不见了，请检查集合 ${name}`)
      return JSON.parse(found.rows) as Write[]
    },
    finishedPart: async (part) => {
      await updateWhere(name, { _id: headId, token }, { done: part + 1 })
    },
    close: async () => {
      // The head goes last: while it stands, the rest can still be cleared away.
      for (let part = 0; part < parts; part++) await removeDocument(name, partId(token, part))
      await removeDocument(name, headId)
    },
  }
}

/** An import that was committed but broken off, if there is one. One that was broken off earlier is cleared away. */
export async function unfinished(): Promise<Journal | undefined> {
  await ensureCollection(name)
  const head = await readDocument<Head>(name, headId)
  if (!head) return undefined
  if (head.state === 'committed') return journalOf(head)
  await journalOf(head).close()
  return undefined
}

/** Lays down the rows and commits them. Throws, with nothing applied, when another import began meanwhile. */
export async function commitWrites(token: string, writes: readonly Write[], now: Date): Promise<Journal> {
  const parts = Math.ceil(writes.length / rowsPerPart)
  const head: Head = { _id: headId, token, state: 'staged', parts, done: 0, startedAt: now.toISOString() }
  await writeDocument(name, head)
  for (let part = 0; part < parts; part++) {
    const rows = JSON.stringify(writes.slice(part * rowsPerPart, (part + 1) * rowsPerPart))
    await insertAll(name, [{ _id: partId(token, part), rows }])
  }
  const committed = await updateWhere(name, { _id: headId, token, state: 'staged' }, { state: 'committed' })
  if (committed !== 1) throw new OpsError('另一个导入正在进行；本次没有写入任何内容，请稍后再试')
  return journalOf(head)
}
