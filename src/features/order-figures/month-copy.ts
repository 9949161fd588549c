/** The words under a month's figures. */
export const monthFigureCopy = {
  total: '预约',
  fulfilled: '办完',
  live: '在办',
  ended: '没办成',
  people: '来了几人',
  stars: '平均几星',
} as const
