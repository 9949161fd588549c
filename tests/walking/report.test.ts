import { reportLines } from '../../ops/import-streets/report'
import { extract } from '../support/walking/extracts'

it('tells the operator what was left out and why, and names the islands', async () => {
  const { tally, file } = await extract('krems')
  const lines = reportLines(tally, file.length)
  const text = lines.join('\n')
  expect(text).toContain('干线公路，没有人行道标注：68')
  expect(text).toContain('禁止行人：4')
  expect(text).not.toContain('轮渡')
  expect(text).toMatch(/主路网 184\.5 千米，占 9\d%/)
  expect(text).toMatch(/仍然保留的 11 处/)
  expect(text).toContain('Neuweidlinger Straße，1.2 千米')
  expect(text).toMatch(/太小而去掉的孤岛 8 处/)
})

it('lists at most twenty islands and counts the rest', async () => {
  const { tally, file } = await extract('monaco')
  const lines = reportLines(tally, file.length)
  expect(lines.filter((line) => line.includes('附近'))).toHaveLength(20)
  expect(lines.join('\n')).toContain('……另有 3 处')
})
