export interface SubscribeSheetProps {
  /** What is asked; absent: nothing. */
  question?: { titles: string[]; answer(isAllowed: boolean): void }
}
