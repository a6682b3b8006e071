import { Fragment } from 'react'
import { footerText } from '../../../shared/export/footer-text.ts'
import type {
  DocumentBlock,
  DocumentTree,
  TableBlock,
  TextRun,
} from '../../../shared/export/document-tree.ts'
import { localeOf } from '../../../shared/text/dates.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { BlobPicture } from '../../attachments/blob-picture.tsx'
import styles from './document-paper.module.css'

/** A document as it will look on paper, to be read before it leaves. */
export function DocumentPaper({ tree, label }: { readonly tree: DocumentTree; readonly label: string }) {
  const { subject, fingerprint } = footerText(tree)
  return (
    <article
      className={styles.paper}
      lang={localeOf(tree.language)}
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and must by keyboard too.
      tabIndex={0}
    >
      {tree.header !== null && <p className={styles.pageHeader}>{tree.header}</p>}
      {tree.blocks.map((block, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the tree is made anew as a whole.
        <Block key={index} block={block} />
      ))}
      <footer className={styles.footer}>
        <p>{subject}</p>
        {fingerprint !== null && <p>{fingerprint}</p>}
      </footer>
    </article>
  )
}

function Block({ block }: { readonly block: DocumentBlock }) {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} />
    case 'paragraph':
      return (
        <p className={styles[block.role]}>
          <Runs runs={block.runs} />
        </p>
      )
    case 'fields':
      return (
        <dl className={styles.fields}>
          {block.rows.map(({ label, runs }) => (
            <div key={label} className={styles.field}>
              <dt>{label}</dt>
              <dd>
                <Runs runs={runs} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <PaperTable block={block} />
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul'
      return (
        <List className={styles.list}>
          {block.items.map((runs, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a place is all the identity it has.
            <li key={index}>
              <Runs runs={runs} />
            </li>
          ))}
        </List>
      )
    }
    case 'picture':
      return (
        <BlobPicture
          className={styles.picture}
          sha256={block.sha256}
          addedBy=""
          alt={block.description === '' ? block.title : block.description}
          width={block.widthPx}
          height={block.heightPx}
        />
      )
    case 'page-break':
      return <hr className={styles.pageBreak} />
    case 'signatures':
      return (
        <div className={styles.signatures}>
          {block.lines.map(({ role, name, note }) => (
            <div key={`${role} ${name ?? ''}`} className={styles.signature}>
              <p>{role}</p>
              {name !== null && <p>{name}</p>}
              {note !== null && <p className={styles.note}>{note}</p>}
            </div>
          ))}
        </div>
      )
    default:
      return assertNever(block)
  }
}

/** The paper stands under the screen's own headings, so its levels start two lower. */
function Heading({ block }: { readonly block: DocumentBlock & { kind: 'heading' } }) {
  const Element = `h${block.level + 3}` as 'h4' | 'h5' | 'h6'
  return (
    <Element className={styles[`heading${block.level}`]}>
      <Runs runs={block.runs} />
    </Element>
  )
}

function PaperTable({ block }: { readonly block: TableBlock }) {
  return (
    <table className={styles.table}>
      {block.caption !== null && <caption>{block.caption}</caption>}
      <thead>
        <tr>
          {block.columns.map(({ header, widthPercent }) => (
            <th key={header} scope="col" style={{ width: `${widthPercent}%` }}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      {block.groups.map((group, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a place is all the identity it has.
        <tbody key={place}>
          {group.label !== null && (
            <tr>
              <th scope="rowgroup" colSpan={block.columns.length} className={styles.group}>
                {group.label}
              </th>
            </tr>
          )}
          {group.rows.map((cells, row) => (
            // oxlint-disable-next-line react/no-array-index-key -- a place is all the identity it has.
            <tr key={row}>
              {cells.map((runs, column) =>
                column === 0 ? (
                  <th key={block.columns[column]?.header} scope="row">
                    <Runs runs={runs} />
                  </th>
                ) : (
                  <td key={block.columns[column]?.header}>
                    <Runs runs={runs} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Runs({ runs }: { readonly runs: readonly TextRun[] }) {
  return runs.map((run, index) => {
    // A line feed breaks the line: the style keeps it.
    const text = run.isItalic === true ? <em>{run.text}</em> : run.text
    // oxlint-disable-next-line react/no-array-index-key -- a place is all the identity it has.
    return run.isBold === true ? <strong key={index}>{text}</strong> : <Fragment key={index}>{text}</Fragment>
  })
}
