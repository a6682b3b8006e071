import { Button } from '../../../renderer/ui/button.tsx'
import { Paper } from '../../../renderer/ui/paper.tsx'
import { StatusPill } from '../../../renderer/ui/status-pill.tsx'

/** A sheet with the type of documents, to judge how text sits on paper. */
export function DocumentPlate() {
  return (
    <>
      <Paper padding="large">
        <div className="document-text" style={{ display: 'grid', gap: 16 }}>
          <h2>5. Trasporto e accompagnamento</h2>
          <p>
            <strong>Lia Ferri</strong> (Gruppo di Montefosco): il pulmino c’è, ma nelle frazioni alte nessuno
            lo sa. <em>Serve un numero solo</em>, e qualcuno che risponda anche d’agosto.
          </p>
          <p>
            L’associazione condivide il progetto. Chiede che resti scritto che senza la convenzione sul
            carburante non può garantire più di due corse la settimana.
          </p>
        </div>
      </Paper>
      <div style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
        <StatusPill>Bozza</StatusPill>
        <Button variant="primary">Manda in osservazione</Button>
        <Button variant="quiet">Stampa la bozza</Button>
      </div>
    </>
  )
}
