"""The machinery under fire: short sizes with every check; `make torture` runs the full ones and writes them down."""
