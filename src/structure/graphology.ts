import louvainModule from 'graphology-communities-louvain';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';

/** These are CommonJS functions whose types describe an ES module: what Node gives as default is the function itself. */
export const betweenness = betweennessModule as unknown as (typeof betweennessModule)['default'];
export const pagerank = pagerankModule as unknown as (typeof pagerankModule)['default'];
export const louvain = louvainModule as unknown as (typeof louvainModule)['default'];
