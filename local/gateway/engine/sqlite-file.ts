import Database from 'libsql'

type Problem = 'damaged' | 'unwritable' | 'busy' | 'full' | 'newer'

const SENTENCES: Record<Problem, string> = {
  damaged: '数据文件已损坏，打不开。请用备份替换它，或者把它移到别处再启动（会从空数据开始）',
  unwritable: '数据文件不能读写。请检查所在文件夹是否存在、是否有写入权限',
  busy: '数据文件正被另一个程序占用。请先关闭那个程序',
  full: '磁盘已满，数据写不进去。请腾出空间后再试',
  newer: '数据文件由更新的版本写成。请升级程序后再打开',
}

/** The SQLite file cannot be used. `message` is a Chinese sentence to show as it stands; `cause` is SQLite's own error. */
export class DataFileError extends Error {
  constructor(
    readonly problem: Problem,
    readonly file: string,
    cause?: unknown,
  ) {
    super(`${SENTENCES[problem]}：${file}`, { cause })
    this.name = 'DataFileError'
  }
}

type Param = string | number | null

/** One SQLite connection whose prepared statements are kept. Everything is synchronous, so no two calls interleave. */
export class Connection {
  private readonly db: Database.Database
  private readonly statements = new Map<string, Database.Statement>()

  constructor(readonly file: string) {
    this.db = this.guarded(() => new Database(file))
    this.exec('PRAGMA busy_timeout = 2000')
  }

  exec(sql: string): void {
    this.guarded(() => this.db.exec(sql))
  }

  run(sql: string, params: Param[] = []): void {
    this.guarded(() => this.statement(sql).run(params))
  }

  /** The first row as an array of columns. */
  first(sql: string, params: Param[] = []): unknown[] | undefined {
    return this.guarded(() => this.statement(sql, true).get(params) as unknown[] | undefined)
  }

  rows(sql: string, params: Param[] = []): unknown[][] {
    return this.guarded(() => this.statement(sql, true).all(params) as unknown[][])
  }

  /** Runs `work` in one SQLite transaction: all of it is on disk afterwards, or nothing. */
  atomically<T>(work: () => T): T {
    this.run('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.run('COMMIT')
      return result
    } catch (error) {
      this.run('ROLLBACK')
      throw error
    }
  }

  /** Moves SQLite's log into the file, so that one file is enough to copy. */
  checkpoint(): void {
    try {
      this.rows('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch {
      // Someone still reads, or the file is damaged: the log then stays beside it, which loses nothing.
    }
  }

  close(): void {
    this.statements.clear()
    this.db.close()
  }

  private statement(sql: string, returnsRows = false): Database.Statement {
    let statement = this.statements.get(sql)
    if (!statement) {
      // Query shapes are few in practice; the bound only protects against a caller that builds endless different ones.
      if (this.statements.size >= 500) this.statements.clear()
      statement = this.db.prepare(sql) as Database.Statement
      if (returnsRows) statement.raw(true)
      this.statements.set(sql, statement)
    }
    return statement
  }

  private guarded<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      const problem = problemOf(error)
      throw problem ? new DataFileError(problem, this.file, error) : error
    }
  }
}

function problemOf(error: unknown): Problem | undefined {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return 'damaged'
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|AUTH|IOERR)/.test(code) || message.includes('Unable to open'))
    return 'unwritable'
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'busy'
  return /^SQLITE_FULL/.test(code) ? 'full' : undefined
}

const FORMAT = 1

/** Opens (or creates) the main connection: WAL, every commit synced to disk, pages checked. Throws `DataFileError`. */
export function openMainConnection(file: string): Connection {
  const connection = new Connection(file)
  try {
    connection.rows('PRAGMA journal_mode = WAL')
    connection.exec('PRAGMA synchronous = FULL')
    const [verdict] = connection.first('PRAGMA quick_check(1)') ?? []
    if (verdict !== 'ok') throw new DataFileError('damaged', file, verdict)
    const format = Number(connection.first('PRAGMA user_version')?.[0] ?? 0)
    if (format > FORMAT) throw new DataFileError('newer', file)
    connection.atomically(() => connection.exec(`PRAGMA user_version = ${FORMAT}`))
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}
