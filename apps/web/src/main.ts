import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { Root } from './app/root';
bootstrapApplication(Root, { providers: [provideRouter([])] });
