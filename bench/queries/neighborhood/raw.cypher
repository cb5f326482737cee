MATCH (n:Entity {rev: $rev, key: $key})
CALL (n) {
  MATCH (n)-[r]-(m:Entity) WHERE r.kind IS NOT NULL
  WITH r.kind AS kind, collect({key: m.key, name: m.nameZh}) AS things
  RETURN collect({kind: kind, things: things}) AS groups
}
RETURN {key: n.key, groups: groups,
  citations: COLLECT { MATCH (c:Citation {rev: $rev, about: n.key}) RETURN c.at ORDER BY c.sortPlan }} AS row
