import { Text } from '@tarojs/components'
import { Icon, type IconName } from '@/ui/icon'
import { Pressable } from '@/ui/pressable'

interface TileProps {
  icon: IconName
  label: string
  detail?: string
  onTap: () => void
}

/** One of the four large tiles of 长辈版's first page. */
export function Tile({ icon, label, detail, onTap }: TileProps) {
  return (
    <Pressable className="tile" onTap={onTap}>
      <Icon name={icon} />
      <Text>{label}</Text>
      {detail && <Text className="second">{detail}</Text>}
    </Pressable>
  )
}
