MATCH (e:Enterprise {rev: $rev}) WHERE e.sortName IS NOT NULL
MATCH (e)-[:OPERATES_IN]->(i:Industry)
MATCH (e)-[:LOCATED_IN]->(r:Region)
WITH i, r, count(DISTINCT e) AS count
ORDER BY count DESC, i.key + ' ' + r.key LIMIT 20
RETURN {industry: i.key, region: r.key, count: count} AS row
