const Sequencer = require('@jest/test-sequencer').default

/** Suites that take minutes and mostly wait for a browser, a timer or a lock. */
const slow = /\/tests\/(journeys|simulator|weapp|local\/start)\/|\/on-cloud\//
/** So many quick ones after each slow one. */
const between = 6

/**
 * Slow suites begin, one after the other among quick ones: of two workers one waits while the other works, and none is left
 * alone with a slow one at the end. On a fresh machine nothing is known of how long a suite took.
 */
module.exports = class SpreadSlow extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const isSlow = ({ path }) => slow.test(path)
    const quick = sorted.filter((test) => !isSlow(test))
    // Those of the browser first.
    const rest = sorted.filter(isSlow).sort((a, b) => b.path.includes('/journeys/') - a.path.includes('/journeys/'))
    const spread = rest.flatMap((test, i) => [test, ...quick.slice(i * between, (i + 1) * between)])
    return [...spread, ...quick.slice(rest.length * between)]
  }
}
