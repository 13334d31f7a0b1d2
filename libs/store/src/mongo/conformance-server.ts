/** Where the integration specs find MongoDB: MONGO_URL, or a container. They fail when there is neither. */
import { MongoDBContainer } from '@testcontainers/mongodb';

const IMAGE = 'mongo:8.2';

export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

export async function findServer(): Promise<Server> {
  const given = process.env['MONGO_URL'];
  if (given) return { url: given, stop: () => Promise.resolve() };
  try {
    const container = await new MongoDBContainer(IMAGE).start();
    return {
      url: `${container.getConnectionString()}/?directConnection=true`,
      stop: async () => {
        await container.stop();
      },
    };
  } catch (error) {
    throw new Error(
      'no MongoDB to test with: set MONGO_URL=mongodb://…, or start a container runtime (for @testcontainers/mongodb)',
      { cause: error },
    );
  }
}
