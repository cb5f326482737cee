MATCH (n:Entity {rev: $rev, key: $key})
RETURN {key: n.key, name: n.nameZh, summary: n.summaryZh, aliases: n.aliases} AS row
