/** The level of items told apart by their marks alone: the rank of a mark among those seen since the list began, a mark seen before closing the deeper ones. */
export class MarkRanks {
  private marks: string[] = [];

  rankOf(mark: string): number {
    const known = this.marks.indexOf(mark);
    if (known < 0) return this.marks.push(mark) - 1;
    this.marks.length = known + 1;
    return known;
  }

  /** The list is over. */
  end(): void {
    this.marks = [];
  }
}
