const Sequencer = require('@jest/test-sequencer').default

/** Folders whose suites take minutes; on a fresh machine nothing is known of how long a suite took. */
const slow = [
  '/tests/journeys/',
  '/tests/cloudfunctions/on-cloud/',
  '/tests/local/start/',
  '/tests/weapp/',
  '/tests/simulator/',
]

/** The suites that take minutes begin, so that no worker is left alone with one at the end. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = slow.findIndex((folder) => path.includes(folder))
      return at < 0 ? slow.length : at
    }
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b))
  }
}
