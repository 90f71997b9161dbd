import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files by name, or the other way round for ATLAS_ORDER=reverse; never by what an earlier run has left in a cache. */
export class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byName = [...files].sort((a, b) => (a.moduleId < b.moduleId ? -1 : 1));
    return process.env.ATLAS_ORDER === 'reverse' ? byName.reverse() : byName;
  }
}
