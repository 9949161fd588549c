import { existsSync } from 'node:fs'
import { seedDemo } from '../../../local/demo/seed'
import { fromRoot } from '../../../local/paths'
import { prepareDatabase } from '../../../local/prepare'
import { startTestCloud, type TestCloud } from '../local-cloud'

/** Both builds as `npm test` has made them, or as H5_DIR and WEAPP_DIR say. Throws a sentence if one is missing. */
export function builtApps(): { h5Dir: string; weappDir: string } {
  const h5Dir = process.env.H5_DIR ?? fromRoot('dist', 'h5')
  const weappDir = process.env.WEAPP_DIR ?? fromRoot('dist', 'weapp')
  if (!existsSync(`${h5Dir}/index.html`) || !existsSync(`${weappDir}/app.json`)) {
    throw new Error('The builds are missing: run `node config/build.mjs weapp h5` first')
  }
  return { h5Dir, weappDir }
}

/**
 * A local cloud with the demo county and both builds, on a free port. With `at` its time begins there and the county is
 * made then.
 */
export const startDemoCounty = (at?: string): Promise<TestCloud> => {
  if (at === undefined) return startTestCloud({ ...builtApps(), isDemo: true })
  const instant = new Date(at)
  return startTestCloud({
    ...builtApps(),
    prepare: async (cloud) => {
      cloud.clock.set(instant.getTime())
      await prepareDatabase(cloud)
    },
    seed: (to) => seedDemo({ ...to, now: () => instant }),
  })
}
