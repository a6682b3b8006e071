import { assertNever } from '../../../../shared/util/assert-never.ts'
import { classNames } from '../../../ui/class-names.ts'
import { useText } from '../../../ui/text-context.tsx'
import { LevelChart } from './level-chart.tsx'
import { PlaceChart } from './place-chart.tsx'
import styles from './plenary.module.css'
import { PointChart } from './point-chart.tsx'
import { type ChartSlide, slideTable } from './slide-table.ts'

/** A chart and its table: one of them is seen, readers have both. */
export function ChartWithTable({
  slide,
  title,
  shows,
}: {
  readonly slide: ChartSlide
  readonly title: string
  readonly shows: 'chart' | 'table'
}) {
  const { headings, rows } = slideTable(slide, useText())
  return (
    <>
      {shows === 'chart' && <Chart slide={slide} title={title} />}
      <table className={classNames(styles.table, shows === 'chart' && styles.hidden)}>
        <caption className={styles.hidden}>{title}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells], index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two needs may be called the same, and rows hold nothing.
            <tr key={index}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={headings[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Chart({ slide, title }: { readonly slide: ChartSlide; readonly title: string }) {
  switch (slide.kind) {
    case 'coverage':
      return <LevelChart slide={slide} title={title} />
    case 'places':
      return <PlaceChart slide={slide} title={title} />
    case 'points':
      return <PointChart slide={slide} title={title} />
    default:
      return assertNever(slide)
  }
}
