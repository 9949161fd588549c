import { join } from 'node:path'
import { allRows } from '../../ops/cloud/rows'
import { type Target, within } from '../../ops/cloud/target'
import { ensureCollections } from '../../ops/import/import-file'
import { importFolder } from '../../ops/import/import-folder'
import { readCounty } from '../../ops/import/plan-county'
import { finishEarlier } from '../../ops/import/run-plan'
import { storeStreets } from '../../ops/import-streets/store-streets'
import type { FunctionHost } from '../host/function-host'
import { fromRoot } from '../paths'
import { seedMeetings } from './meetings/seed-meetings'
import { seedOrders } from './orders'
import { seedPeople } from './people'
import { demoStreetsFile } from './streets/streets'
import { seedWishes } from './wishes'

export interface SeedOptions {
  /** The gateway's own address, ending in `/admin`. */
  adminUrl: string
  /** Without it the personas are no members yet. */
  host?: FunctionHost
  log: (line: string) => void
  now?: () => Date
}

/** The data folder of the demo county. Another county's has the same files. */
export const demoFolder = fromRoot('local', 'demo', 'junan')

/** Imports the demo county into the cloud the SDK is pointed at. */
export async function importDemo(log: (line: string) => void, now: () => Date = () => new Date()) {
  await ensureCollections()
  await finishEarlier(log)
  await storeStreets(demoStreetsFile(), now())
  return importFolder(demoFolder, 'wgs84', { log, now })
}

/**
 * Seeds the demo county unless the cloud holds a county already. Safe to repeat: a seeding that was broken off is
 * finished, since the county itself is written last. Another county is left alone.
 */
export async function seedDemo({ adminUrl, host, log, now }: SeedOptions): Promise<void> {
  const target: Target = { kind: 'local', adminUrl }
  const isOthers = await within(target, async () => {
    await ensureCollections()
    await finishEarlier(log)
    const [county] = await allRows('counties')
    if (county) return county._id !== (await readCounty(join(demoFolder, 'county.json')))._id
    const reports = await importDemo(log, now)
    log(`示范县已就绪：区域 ${reports['areas.csv']?.added ?? 0} 个，驿站 ${reports['stations.csv']?.added ?? 0} 处`)
    return false
  })
  if (!host || isOthers) return
  await seedPeople({ adminUrl, host })
  await seedOrders({ adminUrl, ...(now && { now }) })
  await seedWishes({ adminUrl, ...(now && { now }) })
  await seedMeetings({ adminUrl, ...(now && { now }) })
}
