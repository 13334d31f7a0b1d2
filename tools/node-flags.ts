/** What Node is started with where it runs the product: errors name the sources, and no warning stands among a service's lines. */
export const NODE_FLAGS = ['--enable-source-maps', '--disable-warning=ExperimentalWarning'] as const;
