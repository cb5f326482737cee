MATCH (e:Enterprise {rev: $rev}) WHERE e.sortName > $sort
WITH e ORDER BY e.sortName LIMIT 50
CALL (e) {
  MATCH (e)-[:OPERATES_IN]->(i:Industry) WITH i ORDER BY i.sortName LIMIT 5
  RETURN collect({key: i.key, name: i.nameZh}) AS industries
}
CALL (e) {
  MATCH (e)-[:LOCATED_IN]->(r:Region) WITH r ORDER BY r.sortName LIMIT 5
  RETURN collect({key: r.key, name: r.nameZh}) AS regions
}
CALL (e) {
  MATCH (e)<-[:SUPPLIES]-(s:Enterprise) WITH s ORDER BY s.sortName LIMIT 5
  RETURN collect({key: s.key, name: s.nameZh}) AS suppliers
}
RETURN {key: e.key, name: e.nameZh, industries: industries, regions: regions, suppliers: suppliers} AS row
