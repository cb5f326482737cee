MATCH (e:Entity {rev: $rev, key: $key})<-[:SUPPLIES*1..4]-(s:Enterprise)
WHERE s <> e
WITH DISTINCT s
RETURN {key: s.key, name: s.nameZh} AS row
