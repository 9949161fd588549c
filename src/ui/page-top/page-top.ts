export interface PageTopProps {
  title: string
  onBack: () => void
}
