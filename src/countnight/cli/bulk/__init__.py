"""How `countnight story` writes very many texts: a file, several processes, a cluster."""
