import {
  Circle,
  Diamond,
  Frame,
  Image,
  type LucideIcon,
  PenLine,
  RectangleHorizontal,
  TypeOutline,
} from 'lucide-react'
import { useState } from 'react'
import { blobAddress } from '../../../../../shared/ipc/blobs.ts'
import type { Figure, FigureForm } from '../../../../../shared/model/figure.ts'
import { useFilePlace } from '../../../../attachments/use-file-place.ts'
import { Icon } from '../../../../ui/icon.tsx'
import styles from './drawings.module.css'

const icons: Readonly<Record<FigureForm, LucideIcon>> = {
  frame: Frame,
  rectangle: RectangleHorizontal,
  ellipse: Circle,
  diamond: Diamond,
  text: TypeOutline,
  image: Image,
  stroke: PenLine,
}

/** A picture in small, else the mark of the form. */
export function FigureMark({ figure: { form, file } }: { readonly figure: Figure }) {
  if (form !== 'image' || file === null) return <Icon of={icons[form]} />
  return <Thumbnail sha256={file.screen?.sha256 ?? file.sha256} />
}

/** As long as the picture is not on this computer its mark stands for it: the line has no room to say why. */
function Thumbnail({ sha256 }: { readonly sha256: string }) {
  const place = useFilePlace(sha256)
  const [failedAt, setFailedAt] = useState<typeof place | null>(null)
  if (place !== 'here' || failedAt === place) return <Icon of={Image} />
  return (
    <img
      className={styles.thumbnail}
      src={blobAddress(sha256)}
      alt=""
      draggable={false}
      decoding="async"
      loading="lazy"
      onError={() => setFailedAt(place)}
    />
  )
}
