MATCH (e:Entity {rev: $rev, key: $key})
CALL (e) {
  MATCH (e)<-[:SUPPLIES]-(a:Enterprise) WITH a ORDER BY a.sortName LIMIT 10
  CALL (a) {
    MATCH (a)<-[:SUPPLIES]-(b:Enterprise) WITH b ORDER BY b.sortName LIMIT 10
    CALL (b) {
      MATCH (b)<-[:SUPPLIES]-(c:Enterprise) WITH c ORDER BY c.sortName LIMIT 10
      RETURN collect({key: c.key, name: c.nameZh}) AS third
    }
    RETURN collect({key: b.key, name: b.nameZh, suppliers: third}) AS second
  }
  RETURN collect({key: a.key, name: a.nameZh, suppliers: second}) AS first
}
RETURN {key: e.key, suppliers: first} AS row
