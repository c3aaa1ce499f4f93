import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Incident } from './incident.entity.js';

/** Title and messages as they are searched, apart from the row that every other reader loads. */
@Entity('incident_texts')
export class IncidentText {
  @PrimaryColumn({ type: Number })
  incidentId!: number;

  @ManyToOne(() => Incident, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'incidentId' })
  incident?: Incident;

  @Column({ type: 'text' })
  text!: string;
}
