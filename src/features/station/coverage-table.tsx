import { Text, View } from '@tarojs/components'
import type { AreaCoverage } from '@/contracts/coverage'
import { copyText } from '@/platform/clipboard'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { ListRow } from '@/ui/list-row'

/** As a spreadsheet takes it when it is pasted. */
const tableText = ({ area, parts, direct, inside, outside }: AreaCoverage) =>
  [
    ['区域', '走得到（栋）', '走不到（栋）'],
    ...parts.map((part) => [part.area.name, part.inside, part.outside]),
    ...(direct.inside + direct.outside > 0 ? [['其他', direct.inside, direct.outside]] : []),
    [`${area.name}合计`, inside, outside],
  ]
    .map((cells) => cells.join('\t'))
    .join('\n')

/** Part by part; each opens its own page, down to the estates. */
export function CoverageTable({ coverage }: { coverage: AreaCoverage }) {
  const { parts, direct } = coverage
  return (
    <View className="card">
      {parts.map(({ area, inside, outside }) => (
        <ListRow
          key={area.id}
          title={area.name}
          detail={`走得到 ${inside} 栋 · 走不到 ${outside} 栋`}
          onTap={() => openPage('coverage', { id: area.id })}
        />
      ))}
      {direct.inside + direct.outside > 0 && parts.length > 0 && (
        <Text className="second">
          其他：走得到 {direct.inside} 栋 · 走不到 {direct.outside} 栋
        </Text>
      )}
      <ActionButton label="复制表格" tone="plain" onTap={() => copyText(tableText(coverage))} />
    </View>
  )
}
