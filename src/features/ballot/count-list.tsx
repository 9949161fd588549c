import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/platform/rpc'
import { useSettled } from '@/platform/settled'
import { usePages } from '@/platform/use-pages'
import { Badge } from '@/ui/badge'
import { ListRow } from '@/ui/list-row'
import { PageList } from '@/ui/page-list'
import { Segments } from '@/ui/segments'
import { TextField } from '@/ui/text-field'
import { areaWord } from './ballot-copy'
import type { CountedUnit } from './record-sheet'

const views = [
  { value: 'missing', label: '还没投的' },
  { value: 'all', label: '全部' },
] as const

interface CountListProps {
  ballotId: string
  /** Raised with each paper that was put down: the list is asked anew. */
  turn: number
  onPick: (unit: CountedUnit) => void
}

/** Finds a unit by its numbers; who has voted is not opened again, unless the asker may take that paper out. */
export function CountList({ ballotId, turn, onPick }: CountListProps) {
  const [text, setText] = useState('')
  const [view, setView] = useState<'missing' | 'all'>('missing')
  const asked = useSettled(text.trim())
  const missing = view === 'missing'
  const pages = usePages(`${ballotId} ${asked} ${view} ${turn}`, (part) =>
    call('ballot.units', { ballotId, missing, ...(asked && { text: asked }), ...part }),
  )
  return (
    <>
      <TextField label="楼号和房号" placeholder="比如：3-502" value={text} onChange={setText} maxLength={20} />
      <Segments options={views} chosen={view} onChoose={setView} />
      {!missing && <Text className="second">纸票记错了，十分钟里点开那一户就能撤回。过了十分钟，请社区来撤回。</Text>}
      <PageList
        pages={pages}
        empty={
          <Text className="second">
            {asked ? `没有找到“${asked}”${missing ? '，可能已经投过了，到“全部”里看看' : ''}。` : '都投过了。'}
          </Text>
        }
      >
        {(units) => (
          <View className="card">
            {units.map((unit) => (
              <ListRow
                key={unit.unitId}
                icon="home"
                title={unit.label}
                detail={areaWord(unit.areaCm2)}
                end={unit.way && <Badge tone="done" text={unit.way === 'paper' ? '纸票投了' : '手机投了'} />}
                onTap={unit.votedAt && !unit.canTakeBack ? undefined : () => onPick(unit)}
              />
            ))}
          </View>
        )}
      </PageList>
    </>
  )
}
