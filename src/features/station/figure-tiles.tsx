import { Figures } from '@/ui/figures'

interface FigureTilesProps {
  figures: { stations: number; openNow: number; fiveStar: number; fourStar: number }
}

export function FigureTiles({ figures: { stations, openNow, fiveStar, fourStar } }: FigureTilesProps) {
  return (
    <Figures
      items={[
        { name: '驿站', count: stations },
        { name: '亮灯中', count: openNow },
        { name: '五星', count: fiveStar },
        { name: '四星', count: fourStar },
      ]}
    />
  )
}
