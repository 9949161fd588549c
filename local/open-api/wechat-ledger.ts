import Database from 'libsql'

/** A message that WeChat would have delivered. */
export interface SentMessage {
  id: number
  sentAt: string
  touser: string
  templateId: string
  page?: string
  data: Record<string, { value: string }>
}

export type Decision = 'accept' | 'reject' | 'ban'

/**
 * What WeChat remembers: who may still be sent how many messages of a template, what was sent, and when each person
 * last opened the mini-program. Kept in a file of its own, since none of it is the county's data.
 */
export class WechatLedger {
  private readonly db: Database.Database

  constructor(file: string) {
    this.db = new Database(file)
    this.db.exec(`
      PRAGMA journal_mode = WAL;
      CREATE TABLE IF NOT EXISTS quota (openid TEXT, template_id TEXT, left_over INTEGER NOT NULL, PRIMARY KEY (openid, template_id));
      CREATE TABLE IF NOT EXISTS message (id INTEGER PRIMARY KEY AUTOINCREMENT, sent_at TEXT, body TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS visit (openid TEXT PRIMARY KEY, at INTEGER NOT NULL);
    `)
  }

  /** One acceptance allows one message, and does not expire. */
  accept(openid: string, templateId: string): void {
    this.db
      .prepare(
        'INSERT INTO quota VALUES (?, ?, 1) ON CONFLICT (openid, template_id) DO UPDATE SET left_over = left_over + 1',
      )
      .run(openid, templateId)
  }

  quota(openid: string, templateId: string): number {
    const row = this.db
      .prepare('SELECT left_over FROM quota WHERE openid = ? AND template_id = ?')
      .get(openid, templateId)
    return (row as { left_over: number } | undefined)?.left_over ?? 0
  }

  /** Spends one acceptance and keeps the message, both or neither. False if there was none to spend. */
  send(message: Omit<SentMessage, 'id'>): boolean {
    const { sentAt, ...body } = message
    return this.db.transaction(() => {
      const spent = this.db
        .prepare('UPDATE quota SET left_over = left_over - 1 WHERE openid = ? AND template_id = ? AND left_over > 0')
        .run(message.touser, message.templateId)
      if (spent.changes === 0) return false
      this.db.prepare('INSERT INTO message (sent_at, body) VALUES (?, ?)').run(sentAt, JSON.stringify(body))
      return true
    })()
  }

  /** The latest messages, newest first. */
  messages(limit: number): SentMessage[] {
    const rows = this.db.prepare('SELECT id, sent_at, body FROM message ORDER BY id DESC LIMIT ?').all(limit)
    return (rows as { id: number; sent_at: string; body: string }[]).map(({ id, sent_at, body }) => ({
      id,
      sentAt: sent_at,
      ...JSON.parse(body),
    }))
  }

  visit(openid: string, at: number): void {
    this.db
      .prepare('INSERT INTO visit VALUES (?, ?) ON CONFLICT (openid) DO UPDATE SET at = excluded.at')
      .run(openid, at)
  }

  /** When somebody last opened the mini-program, in epoch milliseconds. */
  visitedAt(openid: string): number | undefined {
    return (this.db.prepare('SELECT at FROM visit WHERE openid = ?').get(openid) as { at: number } | undefined)?.at
  }

  close(): void {
    this.db.close()
  }
}
