import type { Provider, Type } from '@nestjs/common';
import { AccountController } from './account.controller.js';
import { EventsController } from './events.controller.js';
import { HouseController } from './house.controller.js';
import { LiveHub } from './live-hub.js';
import { OrganisationsController } from './organisations.controller.js';
import { SessionController } from './session.controller.js';

export const peopleControllers: Type[] = [SessionController, AccountController, OrganisationsController, HouseController, EventsController];
export const peopleDoor: Provider[] = [LiveHub];
