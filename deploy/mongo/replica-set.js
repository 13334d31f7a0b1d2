// The health check of the mongo container, run by its mongosh: makes the replica set of one where there is none, and fails until it
// can be written to. A member's name in it is what its clients are told to connect to.
try {
  rs.status();
} catch (error) {
  if (error.codeName !== 'NotYetInitialized') throw error;
  rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: 'mongo:27017' }] });
}
if (!db.hello().isWritablePrimary) quit(1);
