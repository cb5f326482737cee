CALL db.index.fulltext.queryNodes('entity_tokens', $lucene) YIELD node
WHERE node.rev = $rev AND node.kind = 'Enterprise'
WITH node, node.aliases[0] AS alias
WITH node, alias, CASE WHEN alias CONTAINS $text THEN 0 ELSE 1 END AS apart
ORDER BY apart, size(CASE apart WHEN 0 THEN alias ELSE node.nameZh END), node.sortPlan, node.key LIMIT 10
RETURN {key: node.key, name: node.nameZh} AS row
