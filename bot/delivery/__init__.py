"""Words going out: `outbox.py` sends what was committed, one file per channel. See `channels.CHANNELS`."""
