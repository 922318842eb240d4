"""The pages of one country: at a glance, then one page for each system that says something."""
