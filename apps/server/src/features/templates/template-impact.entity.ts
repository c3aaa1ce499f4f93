import type { ComponentStatus } from '@signet/domain/component';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { WORD } from '../../core/db/columns.js';
import { Component } from '../components/component.entity.js';
import { Template } from './template.entity.js';

/** The status that a template proposes for a component; gone with the component. */
@Entity('template_impacts')
@Index(['templateId', 'componentId'], { unique: true })
export class TemplateImpact {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column({ type: Number })
  templateId!: number;

  @ManyToOne(() => Template, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'templateId' })
  template?: Template;

  @Index()
  @Column({ type: Number })
  componentId!: number;

  @ManyToOne(() => Component, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'componentId' })
  component?: Component;

  @Column(WORD)
  status!: ComponentStatus;
}
