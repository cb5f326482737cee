MATCH (:Entity {rev: $rev, key: $key})<-[rs:SUPPLIES|INPUT_TO|PRODUCES*1..3]-(:Entity)
UNWIND rs AS r WITH DISTINCT r
RETURN {key: r.key, citations: COLLECT { MATCH (c:Citation {rev: $rev, about: r.key}) RETURN c.at ORDER BY c.sortPlan }} AS row
