import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { DataFileError, openEngine } from '../../../../local/gateway/engine/engine'
import { openMainConnection } from '../../../../local/gateway/engine/sqlite-file'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-file-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (file: string) => openEngine({ file, now: () => new Date(0) })

function problem(file: string): DataFileError {
  try {
    open(file).close()
  } catch (error) {
    if (error instanceof DataFileError) return error
    throw error
  }
  throw new Error('expected a DataFileError')
}

it('keeps documents, collections, indexes and what is known of their paths over a restart', () => {
  const file = join(folder, 'cloud.sqlite')
  const first = open(file)
  first.createCollection('wishes')
  first.ensureIndex('wishes', ['tags'])
  first.insert({ collection: 'wishes' }, [{ _id: 'a', tags: ['x', 'y'], at: new Date(5) }])
  first.close()
  const second = open(file)
  expect(second.collectionNames()).toEqual(['wishes'])
  expect(second.find({ collection: 'wishes' }, { query: { tags: 'y' } })).toEqual([
    '{"_id":"a","tags":["x","y"],"at":{"$date":"1970-01-01T00:00:00.005Z"}}',
  ])
  second.close()
})

it('writes a file that any SQLite client reads', () => {
  const file = join(folder, 'cloud.sqlite')
  const engine = open(file)
  engine.createCollection('wishes')
  engine.insert({ collection: 'wishes' }, [{ _id: 'a', n: 1 }])
  engine.close()
  const db = new Database(file)
  expect(db.prepare('SELECT id, doc FROM c_wishes').raw().all()).toEqual([['a', '{"_id":"a","n":1}']])
  db.close()
})

it('a batch that fails half way leaves nothing', () => {
  const connection = openMainConnection(join(folder, 'cloud.sqlite'))
  connection.exec('CREATE TABLE t (id UNIQUE NOT NULL)')
  const batch = () => {
    connection.run('INSERT INTO t VALUES (?)', [1])
    connection.run('INSERT INTO t VALUES (?)', [1])
  }
  expect(() => connection.atomically(batch)).toThrow('UNIQUE')
  expect(connection.first('SELECT count(*) FROM t')).toEqual([0])
  connection.close()
})

it('a file that is no database', () => {
  const file = join(folder, 'cloud.sqlite')
  writeFileSync(file, 'this is not a database '.repeat(500))
  const error = problem(file)
  expect(error.problem).toBe('damaged')
  expect(error.message).toContain('数据文件已损坏')
  expect(error.message).toContain(file)
})

it('a database with a torn page', () => {
  const file = join(folder, 'cloud.sqlite')
  const engine = open(file)
  engine.createCollection('wishes')
  engine.insert(
    { collection: 'wishes' },
    Array.from({ length: 200 }, (_, n) => ({ text: `${n}`.repeat(100) })),
  )
  engine.close()
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 4096 * 6, 4096 * 9)
  writeFileSync(file, bytes)
  expect(problem(file).problem).toBe('damaged')
})

it('a folder that is not there, or a folder in place of the file', () => {
  expect(problem(join(folder, 'none', 'cloud.sqlite')).problem).toBe('unwritable')
  mkdirSync(join(folder, 'dir.sqlite'))
  expect(problem(join(folder, 'dir.sqlite')).problem).toBe('unwritable')
})

it('a file of a newer program', () => {
  const file = join(folder, 'cloud.sqlite')
  const db = new Database(file)
  db.exec('PRAGMA user_version = 99')
  db.close()
  expect(problem(file).message).toContain('请升级程序')
})

it('a file that another program holds', () => {
  const file = join(folder, 'cloud.sqlite')
  open(file).close()
  const other = new Database(file)
  other.exec('BEGIN IMMEDIATE')
  expect(problem(file).problem).toBe('busy')
  other.close()
}, 20_000)
