import { View } from '@tarojs/components'
import { useState } from 'react'
import { goBack } from '@/platform/route'
import { Choices } from '@/ui/choices'
import { classNames } from '@/ui/class-names'
import { ModeProvider, useMode } from '@/ui/mode'
import { Screen } from '@/ui/screen'
import { useToast } from '@/ui/toast'
import { Acts } from '../../acts'
import { Fields } from '../../fields'
import { Sheets } from '../../sheets'
import { Told } from '../../told'
import { Waiting } from '../../waiting'
import './index.scss'

const looks = [
  { value: 'own', label: '跟手机一样' },
  { value: 'normal', label: '普通' },
  { value: 'large', label: '长辈版' },
  { value: 'dark', label: '深色' },
  { value: 'contrast', label: '高对比' },
  { value: 'dark-contrast', label: '深色高对比' },
] as const

/** Every component in the mode chosen on top; as the phone is set at first. */
export default function GalleryPage() {
  const [look, setLook] = useState<(typeof looks)[number]['value']>('own')
  const own = useMode()
  const toast = useToast()
  const mode = look === 'own' ? own : { isLarge: look === 'large', isHighContrast: look.endsWith('contrast') }
  return (
    <ModeProvider value={mode}>
      <View className={classNames('gallery', look.startsWith('dark') && 'is-dark')}>
        <Screen top={{ title: '样子', onBack: goBack }} toast={toast}>
          <Choices label="哪种样子" options={looks} chosen={look} onChoose={setLook} />
          <Acts say={toast.say} />
          <Fields />
          <Told />
          <Sheets />
          <Waiting />
        </Screen>
      </View>
    </ModeProvider>
  )
}
