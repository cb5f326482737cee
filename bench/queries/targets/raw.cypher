MATCH (o:Observation {rev: $rev})
WHERE o.sortPlan IS NOT NULL AND o.basis = 'DERIVED' AND o.nature = 'TARGET'
WITH o ORDER BY o.sortPlan LIMIT 100
MATCH (s:Entity {rev: $rev, key: o.subject})
RETURN {key: o.key, value: o.value, subject: {key: s.key, name: s.nameZh}, formula: o.formulaZh,
  inputs: COLLECT { MATCH (o)-[:DERIVED_FROM]->(i:Observation) RETURN {key: i.key, value: i.value} }} AS row
