import { Text, View } from '@tarojs/components'
import type { AreaCoverage } from '@/contracts/coverage'
import { copyText } from '@/platform/clipboard'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { ListRow } from '@/ui/list-row'
import { hasAny, paceCopy, shareWord, tableText } from './coverage-copy'

/** For each way of walking, and part by part; each part opens its own page, down to the estates. */
export function CoverageTable({ coverage }: { coverage: AreaCoverage }) {
  const { all, paces, parts, direct } = coverage
  const share = (inside: number) => inside / Math.max(1, all.buildings)
  const splitWord = ({ inside, outside }: Pick<AreaCoverage, 'inside' | 'outside'>) =>
    `走得到 ${shareWord(inside, coverage)} · 走不到 ${shareWord(outside, coverage)}`
  return (
    <>
      <View className="card">
        <Text className="heading">谁走得到</Text>
        {paces.map((each) => (
          <ListRow
            key={each.pace}
            title={paceCopy[each.pace]}
            detail={splitWord(each)}
            share={share(each.inside.buildings)}
          />
        ))}
      </View>
      <View className="card">
        {parts.length > 0 && <Text className="heading">分开看</Text>}
        {parts.map((part) => (
          <ListRow
            key={part.area.id}
            title={part.area.name}
            detail={splitWord(part)}
            onTap={() => openPage('coverage', { id: part.area.id })}
          />
        ))}
        {hasAny(direct) && parts.length > 0 && <Text className="second">其他：{splitWord(direct)}</Text>}
        <ActionButton label="复制表格" tone="plain" onTap={() => copyText(tableText(coverage))} />
      </View>
    </>
  )
}
