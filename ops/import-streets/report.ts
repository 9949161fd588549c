import type { Island, Tally } from './tally'
import type { DropReason } from './way-rules'

const reasons: Record<DropReason, string> = {
  'motor-road': '高速公路、汽车专用路',
  'no-footway-on-trunk': '干线公路，没有人行道标注',
  'foot-forbidden': '禁止行人',
  'closed-to-public': '农用、林用、军用等，不对公众开放',
  'drawn-beside': '人行道另外画出',
  'not-built': '未建成或已废弃',
  'not-for-walkers': '不是给行人走的',
  ferry: '轮渡',
}

const kilometres = (metres: number) => `${(metres / 1000).toFixed(1)} 千米`
const islandLine = ({ name, metres, lng, lat }: Island) =>
  `    ${name || '无名'}，${kilometres(metres)}，在 ${lng.toFixed(5)}, ${lat.toFixed(5)} 附近`
const mostListed = 20

function listed(title: string, islands: readonly Island[]): string[] {
  if (islands.length === 0) return []
  const more = islands.length > mostListed ? [`    ……另有 ${islands.length - mostListed} 处`] : []
  return [`  ${title} ${islands.length} 处：`, ...islands.slice(0, mostListed).map(islandLine), ...more]
}

/** What was read, what was left out and why, as lines for the operator. */
export function reportLines(tally: Tally, fileBytes: number): string[] {
  const dropped = Object.entries(tally.dropped).filter(([, count]) => count > 0)
  const [main, ...others] = tally.parts
  return [
    `步行路网：${tally.ways} 条路，${tally.segments} 段，共 ${kilometres(tally.metres)}，文件 ${Math.ceil(fileBytes / 1024)} KB`,
    `  红绿灯 ${tally.signals} 处，凭卡的门 ${tally.gates} 处，封闭小区 ${tally.estates} 个，不能通过的点 ${tally.closedPoints} 处`,
    `  没有采用的路 ${dropped.reduce((sum, [, count]) => sum + count, 0)} 条`,
    ...dropped.map(([reason, count]) => `    ${reasons[reason as DropReason]}：${count}`),
    `  缺少节点而断开的路 ${tally.cutWays} 条，去掉 ${tally.missingSegments} 段（不补直线）`,
    ...(main
      ? [`  主路网 ${kilometres(main.metres)}，占 ${Math.round((main.metres / Math.max(1, tally.metres)) * 100)}%`]
      : []),
    ...listed('与主路网不相连、仍然保留的', others),
    ...listed('太小而去掉的孤岛', tally.islands),
  ]
}
