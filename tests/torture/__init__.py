"""The machinery under fire. Short sizes run with every check; `make torture` runs the full ones and writes them down."""
