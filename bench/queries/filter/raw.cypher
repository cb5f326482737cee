MATCH (:Entity {rev: $rev, key: $industry})<-[:PART_OF*0..4]-(:Industry)<-[:IN_INDUSTRY]-(p:Project)
WHERE EXISTS { MATCH (p)-[:HAS_OBSERVATION]->(o:Observation) WHERE o.indicator = $indicator AND o.year = 2015 AND o.nature = 'TARGET' AND o.canonicalValue >= $minimum }
  AND EXISTS { MATCH (p)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(r:Entity) WHERE r.key = $region }
WITH DISTINCT p ORDER BY p.sortName LIMIT 50
RETURN {key: p.key, name: p.nameZh} AS row
