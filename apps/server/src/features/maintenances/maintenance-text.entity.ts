import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Maintenance } from './maintenance.entity.js';

/** Title and messages as they are searched, apart from the row that every other reader loads. */
@Entity('maintenance_texts')
export class MaintenanceText {
  @PrimaryColumn({ type: Number })
  maintenanceId!: number;

  @ManyToOne(() => Maintenance, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'maintenanceId' })
  maintenance?: Maintenance;

  @Column({ type: 'text' })
  text!: string;
}
