import { createHash } from 'node:crypto'
import { collections } from '../cloudfunctions/_platform/collections'
import type { LocalCloud } from './local-cloud'
import { StartFailure } from './start-failure'

/**
 * Brings the database to what this release expects, as an operator does after each deploy: runs the function `migrate`
 * and makes the indexes, which WeChat's console would make. Safe to repeat.
 */
export async function prepareDatabase({ host, engine }: Pick<LocalCloud, 'host' | 'engine'>): Promise<void> {
  const answer: unknown = JSON.parse(await host.invoke('migrate', {}, { openid: '', source: 'wx_unknown' }))
  if ((answer as { ok?: boolean } | null)?.ok !== true) throw new StartFailure('数据库升级失败（migrate failed）')
  for (const [name, { indexes }] of Object.entries(collections)) {
    engine.ensureCollection(name)
    for (const fields of indexes) {
      engine.ensureIndex(
        name,
        fields.map((field) => field.replace(/^-/, '')),
      )
    }
  }
}

export const operatorsChoices = ['QUIET_HOURS', 'WISH_CLAIMERS', 'WISH_CLAIM_DAYS', 'WISH_CLAIMS', 'WISH_CLAIMS_PARTY']

/** What an operator sets in the console: the key that phone numbers are sealed with, of which a data folder has its own. */
export function productEnv(secret: string): Record<string, string> {
  const own = createHash('sha256').update(`phone ${secret}`).digest('base64')
  const chosen = operatorsChoices.flatMap((name): [string, string][] => {
    const value = process.env[name]
    return value ? [[name, value]] : []
  })
  return { PHONE_KEYS: process.env.PHONE_KEYS || `local:${own}`, ...Object.fromEntries(chosen) }
}
