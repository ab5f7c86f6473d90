import { Injectable } from '@nestjs/common';
import { Installation } from '../ports/installation.js';
import { DemoBook, type Demo } from './ports/demo-book.js';

/** The accounts of the demo, offered where one signs in; an installation in production has none to offer. */
@Injectable()
export class ReadDemo {
  constructor(
    private readonly book: DemoBook,
    private readonly installation: Installation,
  ) {}

  async run(): Promise<Demo | null> {
    return this.installation.mode === 'try' ? this.book.read() : null;
  }
}
