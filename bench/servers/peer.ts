import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';
import { listen } from './report.ts';

/**
 * The peer, as its documentation sets it up: its schema on yoga, one driver. What it cannot say of itself (paths of any length, groups)
 * is given to it as @cypher, with the text that raw Cypher uses.
 */
const thing = 'key: String! nameZh: String! sortName: String! sortPlan: String! summaryZh: String! aliases: [String!]!';
const from = (type: string, target: string) => `[${target}!]! @relationship(type: "${type}", direction: OUT, properties: "Relation")`;
const into = (type: string, source: string) => `[${source}!]! @relationship(type: "${type}", direction: IN, properties: "Relation")`;
const typeDefs = `
  type Relation @relationshipProperties { key: String! locators: [String!] }
  type Industry @node {
    ${thing}
    partOf: ${from('PART_OF', 'Industry')}
    parts: ${into('PART_OF', 'Industry')}
    enterprises: ${into('OPERATES_IN', 'Enterprise')}
    suppliers: ${into('SUPPLIES', 'Enterprise')}
    inputs: ${into('INPUT_TO', 'Product')}
  }
  type Region @node { ${thing} partOf: ${from('PART_OF', 'Region')} parts: ${into('PART_OF', 'Region')} }
  type Product @node { ${thing} inputs: ${into('INPUT_TO', 'Product')} producers: ${into('PRODUCES', 'Enterprise')} }
  type Group @node { ${thing} }
  type Citation @node { key: String! at: String sortPlan: String! }
  type Observation @node {
    key: String! indicator: String! year: Int nature: String! basis: String! value: Float canonicalValue: Float sortPlan: String! formulaZh: String
    subjects: ${into('HAS_OBSERVATION', 'Enterprise')}
    inputs: ${from('DERIVED_FROM', 'Observation')}
  }
  type Project @node {
    ${thing}
    industries: ${from('IN_INDUSTRY', 'Industry')}
    regions: ${from('LOCATED_IN', 'Region')}
    observations: ${from('HAS_OBSERVATION', 'Observation')}
  }
  type Enterprise @node @fulltext(indexes: [{ indexName: "entity_tokens", queryName: "searchEnterprises", fields: ["tokens"] }]) {
    ${thing}
    tokens: String
    industries: ${from('OPERATES_IN', 'Industry')}
    regions: ${from('LOCATED_IN', 'Region')}
    suppliers: ${into('SUPPLIES', 'Enterprise')}
    customers: ${from('SUPPLIES', 'Enterprise')}
    suppliedIndustries: ${from('SUPPLIES', 'Industry')}
    products: ${from('PRODUCES', 'Product')}
    projects: ${from('UNDERTAKES', 'Project')}
    memberOf: ${from('MEMBER_OF', 'Group')}
    citations: [Citation!]! @relationship(type: "HAS_CITATION", direction: OUT)
    upstream: [Enterprise!]! @cypher(
      statement: "MATCH (this)<-[:SUPPLIES*1..4]-(s:Enterprise) WHERE s <> this RETURN DISTINCT s"
      columnName: "s"
    )
  }
  type Cell { industry: String! region: String! count: Int! }
  type Query {
    enterprisesPerIndustryAndRegion: [Cell!]! @cypher(
      statement: """
      MATCH (e:Enterprise)
      MATCH (e)-[:OPERATES_IN]->(i:Industry)
      MATCH (e)-[:LOCATED_IN]->(r:Region)
      WITH i, r, count(DISTINCT e) AS count
      ORDER BY count DESC, i.key + ' ' + r.key LIMIT 20
      RETURN {industry: i.key, region: r.key, count: count} AS cell
      """
      columnName: "cell"
    )
  }
`;
const driver = neo4j.driver(process.env['NEO4J_URI'] as string, undefined, { telemetryDisabled: true });
const schema = await new Neo4jGraphQL({ typeDefs, driver, features: { filters: { String: { GT: true } } } }).getSchema();
const yoga = createYoga({ schema, context: () => ({ executionContext: driver }), graphiql: false });
listen(createServer(yoga), () => 0);
