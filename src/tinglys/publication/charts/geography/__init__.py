"""Where places lie and what countries look like: bundled, and drawn without asking anyone."""
