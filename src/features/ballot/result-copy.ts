import type { BallotView } from '@/contracts/ballot'
import { isEnough, isMajority } from '@/contracts/ballot.calc'
import type { MatterKind } from '@/contracts/ballot.const'

type Count = NonNullable<BallotView['items'][number]['count']>

const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.floor((part / whole) * 1000) / 10)

const needWord: Record<MatterKind, string> = { ordinary: '过半数', reserved: '四分之三' }

/** The result in sentences: who took part, whether that was enough, who said yes, and what follows. */
export function resultWords(matter: MatterKind, count: Count): string[] {
  const { owners, areaCm2 } = count
  const turnout = `${owners.all} 位业主里 ${owners.tookPart} 位参加了（${percent(owners.tookPart, owners.all)}%），占总面积的 ${percent(areaCm2.tookPart, areaCm2.all)}%`
  const isOwners = isEnough(owners.tookPart, owners.all)
  const isArea = isEnough(areaCm2.tookPart, areaCm2.all)
  if (!count.isQuorate) {
    const short = [!isOwners && '人数', !isArea && '面积'].filter(Boolean).join('和')
    return [turnout, `${short}没有到三分之二，所以这次不算数`]
  }
  const said = `参加的人里 ${owners.yes} 位同意（${percent(owners.yes, owners.tookPart)}%），${owners.no} 位不同意，${owners.abstain} 位弃权；同意的占参加面积的 ${percent(areaCm2.yes, areaCm2.tookPart)}%`
  const need = needWord[matter]
  const short = [
    !isMajority(matter, owners.yes, owners.tookPart) && '人数',
    !isMajority(matter, areaCm2.yes, areaCm2.tookPart) && '面积',
  ]
    .filter(Boolean)
    .join('和')
  return [
    `${turnout}，都到了三分之二，算数`,
    said,
    count.isPassed ? `人数和面积都到了${need}，通过` : `同意的${short}没有到${need}，没有通过`,
  ]
}
