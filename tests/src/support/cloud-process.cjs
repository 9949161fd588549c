// The product's local cloud in a process of its own, for tests whose environment is a browser's. Says its address.
const { startProduct } = require('../../../dist/node/main.cjs')

startProduct({ port: 0, dataDir: process.argv[2], say: () => undefined, buildApp: async () => undefined }).then(
  (cloud) => {
    process.on('SIGTERM', () => cloud.stop().then(() => process.exit(0)))
    process.stdout.write(`${cloud.url}\n`)
  },
)
