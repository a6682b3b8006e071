import { Check } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Icon } from './icon.tsx'
import type { Option } from './option.ts'
import { useText } from './text-context.tsx'
import styles from './option-list.module.css'
import pickStyles from './pick-list.module.css'

/** The list that a select or a combo box opens under itself. Goes inside a React Aria Select or ComboBox. */
export function OptionList({ options }: { readonly options: readonly Option[] }) {
  const { text } = useText()
  return (
    <Popover className={pickStyles.popover ?? ''} offset={4}>
      <ListBox
        className={pickStyles.list ?? ''}
        items={options}
        renderEmptyState={() => <span className={pickStyles.empty}>{text('common.noMatches')}</span>}
      >
        {(option) => (
          <ListBoxItem
            id={option.id}
            textValue={option.label}
            isDisabled={option.isDisabled ?? false}
            className={pickStyles.entry ?? ''}
          >
            {({ isSelected }) => (
              <>
                {option.icon}
                <span className={pickStyles.words}>
                  <span>{option.label}</span>
                  {option.description !== undefined && (
                    <span className={pickStyles.description}>{option.description}</span>
                  )}
                </span>
                <span className={styles.mark}>{isSelected && <Icon of={Check} size="small" />}</span>
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
