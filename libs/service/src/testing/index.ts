/** What the services' specs share. */
export { but } from './but.ts';
export { ServiceHouse, START } from './house.ts';
