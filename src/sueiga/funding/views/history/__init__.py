"""Pages of support received, facts stated, areas of local action groups and questions."""
