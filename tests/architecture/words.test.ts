import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(__dirname, '../..')

/** Words that people would take for another thing than the glossary's, and what to say instead. */
const unsaid = [['会议记录|联席会的记录|写好记录', '会议纪要']]

test.each(unsaid)('nobody reads %s: it is called %s', (pattern) => {
  const args = ['grep', '-nE', pattern, '--', 'src', 'cloudfunctions', 'local', 'ops', 'docs', 'README.md']
  let found = ''
  try {
    found = execFileSync('git', args, { cwd: root, encoding: 'utf8' })
  } catch (error) {
    // Nothing found.
    if ((error as { status?: number }).status !== 1) throw error
  }
  expect(found).toBe('')
})
