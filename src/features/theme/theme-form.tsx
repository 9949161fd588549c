import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { CatalogueView, ThemeView } from '@/contracts/theme'
import { useActions } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { FaultLine } from '@/ui/fault-line'
import { Notice } from '@/ui/notice'
import { type ThemeDraft, themeFaults, themeInput } from './theme-draft'
import { ThemeTerms } from './theme-terms'
import { ThemeWords } from './theme-words'
import { WeeklyTimes } from './weekly-times'

interface ThemeFormProps {
  catalogue: CatalogueView
  first: ThemeDraft
  /** Where it is published; or what is worded anew, and the revision that was seen. */
  of: { stationId: string; groupId?: string } | { themeId: string; revision: number }
  onSaved: (theme: ThemeView) => void
  onReload: () => void
}

/** A service as its keepers describe it. What was written survives a killed page. */
export function ThemeForm({ catalogue, first, of, onSaved, onReload }: ThemeFormProps) {
  const [isTried, setTried] = useState(false)
  const name = 'themeId' in of ? `theme-${of.themeId}-${of.revision}` : `theme-${of.groupId ?? of.stationId}`
  const { draft, wasKept, change, clear } = useDraft<ThemeDraft>(name, first)
  const save = useActions<'theme.publish' | 'theme.edit'>((theme) => {
    clear()
    onSaved(theme)
  })
  const found = themeFaults(draft)
  const faults = isTried ? found : {}
  const hasFaults = Object.keys(found).length > 0

  const hand = () => {
    setTried(true)
    if (hasFaults) return
    const words = themeInput(draft)
    if ('themeId' in of) save.run('theme.edit', { ...of, ...words })
    else save.run('theme.publish', { ...of, ...words })
  }
  const parts = { draft, change, faults }
  return (
    <>
      {wasKept && <Notice text="接着上次没写完的" action="从头写" onTap={clear} />}
      <ThemeWords {...parts} catalogue={catalogue} />
      <WeeklyTimes times={draft.times} onChange={(times) => change({ times })} error={faults.times} />
      <ThemeTerms {...parts} />
      {isTried && hasFaults && <Text className="field-error">上面有没填好的，改好再提交</Text>}
      <FaultLine
        failure={save.failure}
        action={save.failure?.code === 'conflict' ? '看最新的内容' : undefined}
        onTap={onReload}
      />
      <ActionButton label={'themeId' in of ? '保存' : '发布'} isBusy={save.isBusy} onTap={hand} />
    </>
  )
}
