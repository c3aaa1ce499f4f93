import { Column, Entity, PrimaryColumn } from 'typeorm';
import { INSTANT } from '../../core/db/columns.js';

/** A picture as the server made it anew, under the name that its content has. */
@Entity('images')
export class Image {
  /** The first 32 hexadecimal digits of its SHA-256. */
  @PrimaryColumn({ type: 'varchar', length: 32 })
  hash!: string;

  @Column({ type: 'varchar', length: 32 })
  type!: string;

  /** In base64, which both databases keep alike. */
  @Column({ type: 'text' })
  content!: string;

  /** Since when no page shows it; one that was kept elsewhere may for a while. */
  @Column({ ...INSTANT, nullable: true })
  replacedAt!: Date | null;
}
