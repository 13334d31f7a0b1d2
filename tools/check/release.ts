/** `npm run release:contracts`: what the bus is now becomes what later changes are compared with. Done once for each release. */
import { currentBus, release } from './compatibility.ts';

const bus = currentBus();
release(bus);
console.log(`released: ${bus.schemas.size} schemas, ${Object.keys(bus.topics).length} topics`);
