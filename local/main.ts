import { seedDemo } from './demo/seed'
import { type LocalCloud, startLocalCloud } from './local-cloud'
import { fromRoot } from './paths'
import { prepareDatabase, productEnv } from './prepare'

export { StartFailure } from './start-failure'

export interface StartOptions {
  port: number
  dataDir: string
  say: (line: string) => void
  /** Builds the H5 preview. Awaited before the address is given out. */
  buildApp: () => Promise<void>
}

/** Starts the product on this machine: functions, database, demo county, preview. Throws `StartFailure`. */
export const startProduct = ({ port, dataDir, say, buildApp }: StartOptions): Promise<LocalCloud> =>
  startLocalCloud({
    port,
    dataDir,
    say,
    functionsDir: fromRoot('dist', 'cloudfunctions'),
    h5Dir: fromRoot('dist', 'h5'),
    weappDir: fromRoot('dist', 'weapp'),
    prepare: async (cloud) => {
      await buildApp()
      await prepareDatabase(cloud)
    },
    functionEnv: productEnv,
    // A county of one's own is imported into an empty cloud.
    ...(process.env.DEMO !== '0' && { seed: seedDemo }),
  })
