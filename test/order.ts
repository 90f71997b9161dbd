import { createHash } from 'node:crypto';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Test files by name, or the other way round for ATLAS_ORDER=reverse, or mixed up by any other word in it, each in its own way; never by
 * what an earlier run has left in a cache.
 */
export class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = process.env.ATLAS_ORDER ?? '';
    const keyOf = ({ moduleId }: TestSpecification): string =>
      order === '' || order === 'reverse'
        ? moduleId
        : createHash('sha1')
            .update(order + moduleId)
            .digest('hex');
    const sorted = [...files].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    return order === 'reverse' ? sorted.reverse() : sorted;
  }
}
