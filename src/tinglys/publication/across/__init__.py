"""Pages across countries: rankings, comparison, heat map, movers."""
