import { provideHttpClient, withXhr, withXsrfConfiguration } from '@angular/common/http';
import { registerLocaleData } from '@angular/common';
import fr from '@angular/common/locales/fr';
import { type ApplicationConfig, ErrorHandler, inject, LOCALE_ID, provideBrowserGlobalErrorListeners, provideZonelessChangeDetection } from '@angular/core';
import { MAT_FORM_FIELD_DEFAULT_OPTIONS } from '@angular/material/form-field';
import { provideRouter, RedirectCommand, Router, TitleStrategy, withComponentInputBinding, withInMemoryScrolling, withNavigationErrorHandler, withRouterConfig } from '@angular/router';
import { routes } from './app.routes';
import { features } from './features';
import { problemOf } from './session/problem';
import { FEATURES } from './shell/feature';
import { PageErrors } from './shell/page-errors';
import { Titles } from './shell/titles';

registerLocaleData(fr);

/** Everything the web is made of. Route parameters reach pages as inputs of the same name. XMLHttpRequest alone tells how far an upload is. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withXhr(), withXsrfConfiguration({ cookieName: 'XSRF-TOKEN', headerName: 'X-XSRF-TOKEN' })),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(({ error, url }) => new RedirectCommand(inject(Router).createUrlTree(['/erreur'], { queryParams: { raison: problemOf(error).code, suite: url } }), { skipLocationChange: true })),
    ),
    { provide: MAT_FORM_FIELD_DEFAULT_OPTIONS, useValue: { appearance: 'outline', subscriptSizing: 'dynamic', hideRequiredMarker: true } },
    { provide: LOCALE_ID, useValue: 'fr' },
    { provide: TitleStrategy, useExisting: Titles },
    { provide: ErrorHandler, useExisting: PageErrors },
    { provide: FEATURES, useValue: features },
  ],
};
