import { MeasureType, PassageRole } from '../../graphql/enums.ts';
import { addEntryPoints } from '../entity-type.ts';
import { addRelationFields } from '../relation-fields.ts';
import { oneOf } from './filters.ts';

/** Entry points of the structural kinds; their types stand in outline.ts and observation.ts. */
addRelationFields('Plan');
addEntryPoints('Plan');
addEntryPoints('Section');
addEntryPoints('Passage', { roles: oneOf('role', PassageRole, 'Heading lines or paragraphs.', '[PARAGRAPH]') });
addEntryPoints('Indicator', { measures: oneOf('measure', MeasureType, 'Only these sorts of quantity.', '[LEVEL]') });
addEntryPoints('Unit');
