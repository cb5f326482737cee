MATCH (i:Entity {rev: $rev, key: $key})
CALL (i) {
  MATCH (i)<-[:PART_OF]-(c:Industry) WITH c ORDER BY c.sortName LIMIT 20
  RETURN collect({key: c.key, name: c.nameZh}) AS parts
}
CALL (i) {
  MATCH (i)<-[:OPERATES_IN]-(e:Enterprise) WITH e ORDER BY e.sortName LIMIT 20
  CALL (e) {
    MATCH (e)-[:LOCATED_IN]->(r:Region) WITH r ORDER BY r.sortName LIMIT 5
    RETURN collect({key: r.key, name: r.nameZh}) AS regions
  }
  RETURN collect({key: e.key, name: e.nameZh, regions: regions}) AS enterprises
}
RETURN {key: i.key, name: i.nameZh, parts: parts, enterprises: enterprises} AS row
