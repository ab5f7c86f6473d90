import { inject, Injectable } from '@angular/core';
import { type BodyOf, type ResponseOf, routes } from '@probant/contract';
import { Api } from '../../session/api';

export type CertificationFiche = ResponseOf<typeof routes.readFiche>;
export type Received = NonNullable<CertificationFiche['received']>;
export type Joining = BodyOf<typeof routes.joinFiche>;

/** Every call about the fiche of a certification. */
@Injectable({ providedIn: 'root' })
export class FicheClient {
  private readonly api = inject(Api);

  read = (org: string, certification: string): Promise<CertificationFiche> => this.api.call(routes.readFiche, { params: { org, certification } });
  send = (org: string, certification: string, file: File): Promise<unknown> => this.api.upload(routes.receiveFiche, { params: { org, certification } }, file, { name: file.name });
  choose = (org: string, fiche: string, number: string): Promise<void> => this.api.call(routes.chooseFiche, { params: { org, fiche }, body: { number } });
  join = (org: string, fiche: string, body: Joining): Promise<unknown> => this.api.call(routes.joinFiche, { params: { org, fiche }, body });
  discard = (org: string, fiche: string): Promise<void> => this.api.call(routes.discardFiche, { params: { org, fiche } });
}
