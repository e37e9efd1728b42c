import { View } from '@tarojs/components'
import { Card } from '../../components/card.tsx'
import { Section } from '../../components/section.tsx'
import { Words } from '../../components/words.tsx'
import './bullet-card.scss'

interface BulletCardProps {
  readonly title: string
  readonly lines: readonly string[]
}

export const BulletCard = ({ title, lines }: BulletCardProps) => (
  <Section title={title}>
    <Card>
      <View role="list">
        {lines.map((line) => (
          <View key={line} role="listitem" className="cy-bullet">
            <Words words={line} />
          </View>
        ))}
      </View>
    </Card>
  </Section>
)
