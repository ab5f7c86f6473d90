import type { EnvironmentProviders, Provider } from '@angular/core';
import { Component, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';

/** Renders a template with these components and gives its element, once stable. */
export async function render(template: string, imports: readonly (Type<unknown>)[], values: object = {}, providers: readonly (Provider | EnvironmentProviders)[] = []): Promise<HTMLElement> {
  @Component({ template, imports: [...imports] })
  class Host {
    constructor() {
      Object.assign(this, values);
    }
  }
  TestBed.configureTestingModule({ providers: [...providers] });
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
