import { Text, View } from '@tarojs/components'
import { openPage } from '@/platform/route'
import { ListRow } from '@/ui/list-row'
import { freeWord } from '@/ui/order-copy'
import type { NearTheme } from './use-services'

/** What one station offers: the walk first, then each service with its next free time. */
function StationThemes({ themes, now }: { themes: NearTheme[]; now: Date }) {
  const [first] = themes
  if (!first) return null
  return (
    <View className="card">
      <View className="row">
        <Text className="heading">{first.stationName}</Text>
        <Text className="second">走 {first.walkMinutes} 分钟</Text>
      </View>
      <View>
        {themes.map((theme) => (
          <ListRow
            key={theme.id}
            title={theme.where.includes('home') ? `${theme.name}（可上门）` : theme.name}
            detail={freeWord(theme, now)}
            onTap={() => openPage('theme', { id: theme.id })}
          />
        ))}
      </View>
    </View>
  )
}

/** Themes as they came, station by station. */
export function ThemesByStation({ themes, now }: { themes: NearTheme[]; now: Date }) {
  const stationIds = [...new Set(themes.map(({ stationId }) => stationId))]
  return (
    <>
      {stationIds.map((id) => (
        <StationThemes key={id} themes={themes.filter(({ stationId }) => stationId === id)} now={now} />
      ))}
    </>
  )
}
