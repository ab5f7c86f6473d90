import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import type { EvidenceView } from '@probant/contract';
import { counted, Undo } from '@probant/ui';
import { sentenceOf } from '../../i18n/sentence';
import { MatrixStore } from '../matrix.store';
import type { MatrixGroup } from '../model/matrix-model';
import type { Where } from '../portfolio.client';
import { Picker } from './picker';

/** Ties by choosing from a list, from either end, then opens the tie so that it can be written. */
@Injectable({ providedIn: 'root' })
export class TieChooser {
  private readonly matrix = inject(MatrixStore);
  private readonly picker = inject(Picker);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);

  /** Asks which competency this piece shows. */
  async competencyFor(where: Where, { id, title }: Pick<EvidenceView, 'id' | 'title'>): Promise<void> {
    const choices = this.matrix.blocs().flatMap(({ label, bloc, groups }) => groups.map((group) => ({
      id: group.competency.id, code: group.label, text: group.competency.text, group: `${label} · ${bloc.title}`, note: group.tied.includes(id) ? 'Déjà rattachée' : `${group.mapped} sur ${counted(group.asked, 'critère')} avec une preuve`,
    })));
    const chosen = await this.picker.ask({ title: `Rattacher « ${title} »`, search: 'Chercher une compétence', choices, none: 'Aucune compétence : choisissez d’abord les blocs que vous présentez, dans Mon parcours.' });
    if (chosen) await this.tieAndOpen(where, id, chosen, null);
  }

  /** Asks which piece shows this competency, or this one of its criteria. */
  async evidenceFor(where: Where, group: MatrixGroup, criterionId: string | null): Promise<void> {
    const row = group.rows.find(({ criterion }) => criterion.id === criterionId);
    const choices = this.matrix.evidence().map(({ id, number, title }) => ({ id, code: `P${number}`, text: title, group: 'Mes preuves', note: (row ? row.ties.has(id) : group.tied.includes(id)) ? 'Déjà rattachée' : null }));
    const chosen = await this.picker.ask({ title: `Rattacher une preuve à ${row?.label ?? group.label}`, search: 'Chercher dans mes preuves', choices, none: 'Vous n’avez pas encore de preuve : ajoutez-en une depuis Mes preuves.' });
    if (chosen) await this.tieAndOpen(where, chosen, group.competency.id, criterionId);
  }

  private async tieAndOpen(where: Where, evidenceId: string, competencyId: string, criterionId: string | null): Promise<void> {
    try {
      if (!this.matrix.tieBetween(evidenceId, competencyId) || criterionId) await this.matrix.tie(evidenceId, competencyId, criterionId ? [criterionId] : []);
      const bloc = this.matrix.blocs().find(({ groups }) => groups.some(({ competency }) => competency.id === competencyId))?.bloc.id;
      await this.router.navigate(['/o', where.org, 'candidature', where.candidacy, 'matrice'], { queryParams: { bloc, preuve: evidenceId, competence: competencyId, critere: criterionId } });
    } catch (error) {
      this.undo.say(sentenceOf(error));
    }
  }
}
