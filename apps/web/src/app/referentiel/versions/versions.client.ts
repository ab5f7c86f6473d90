import { inject, Injectable } from '@angular/core';
import { type ResponseOf, routes } from '@probant/contract';
import { Api } from '../../session/api';

export type Chain = ResponseOf<typeof routes.listVersions>;
export type Version = Chain['items'][number];
export type Comparison = ResponseOf<typeof routes.readDifference>;

/** Every call about the versions of a certification. */
@Injectable({ providedIn: 'root' })
export class VersionsClient {
  private readonly api = inject(Api);

  list = (org: string, certification: string): Promise<Chain> => this.api.call(routes.listVersions, { params: { org, certification } });
  difference = (org: string, certification: string, from: string, to: string): Promise<Comparison> => this.api.call(routes.readDifference, { params: { org, certification }, query: { from, to } });
}
