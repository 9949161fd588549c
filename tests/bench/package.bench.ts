import { built, type Weight, weightOf } from './built'
import { type Figure, figure } from './measure'

const both = (name: string, { rawKb, gzipKb }: Weight): Figure[] => [
  figure(`WeChat ${name} raw`, rawKb, 'KB'),
  figure(`WeChat ${name} gzipped`, gzipKb, 'KB'),
]

/** What a phone downloads at first, and with each feature. KB of 1000 bytes. */
export async function packages(): Promise<Figure[]> {
  const { main, features } = await weightOf(await built('weapp'))
  return [...both('main package', main), ...Object.entries(features).flatMap(([root, weight]) => both(root, weight))]
}
