/** An estate whose meetings the demo county shows. */
export interface DemoEstate {
  areaId: string
  hasLift: boolean
  /** How many meetings it has had, month by month until the last one. */
  meetings: number
  /** After which of its meetings (from 0) the owners voted, and on how many suggestions of that and the one before. */
  ballots: readonly { after: number; items: number }[]
}

const young = (areaId: string, hasLift: boolean): DemoEstate => ({
  areaId,
  hasLift,
  meetings: 6,
  ballots: [
    { after: 1, items: 3 },
    { after: 3, items: 2 },
  ],
})
const older = (areaId: string, hasLift: boolean): DemoEstate => ({
  areaId,
  hasLift,
  meetings: 7,
  ballots: [
    { after: 1, items: 3 },
    { after: 4, items: 2 },
  ],
})

/** The personas' estate first, where owners vote right now too; 82 meetings together, and 64 suggestions voted on. */
export const demoEstates: readonly DemoEstate[] = [
  {
    areaId: 'jn-01-01-01',
    hasLift: true,
    meetings: 12,
    ballots: [
      { after: 1, items: 3 },
      { after: 5, items: 3 },
      { after: 10, items: 3 },
    ],
  },
  older('jn-01-01-02', true),
  older('jn-01-01-04', false),
  older('jn-01-02-01', true),
  older('jn-01-03-06', false),
  young('jn-01-03-01', false),
  young('jn-01-05-01', true),
  young('jn-01-10-01', true),
  young('jn-02-01-01', false),
  young('jn-03-01-01', false),
  young('jn-04-01-01', false),
  young('jn-05-01-01', false),
]

/** Votes that did not pass, as `estate.ballot.item`: the first estate's too few took part, others missed the majority. */
export const failedItems: readonly string[] = ['3.0.0', '3.0.1', '3.0.2', '5.1.0', '8.0.2', '10.1.1']
/** Passed and not done yet. */
export const openItems: readonly string[] = [
  '0.2.0',
  '0.2.1',
  '0.2.2',
  '1.1.1',
  '2.1.1',
  '4.1.0',
  '6.1.1',
  '7.1.1',
  '9.1.0',
]

export const spots: readonly string[] = [
  '北门里',
  '南门里',
  '东门口',
  '西门口',
  '小广场',
  '中心花园',
  '凉亭旁边',
  '健身角',
  '车棚旁边',
  '东墙根',
  '西墙根',
  '主路拐弯处',
  '物业门前',
  '宣传栏旁边',
]
