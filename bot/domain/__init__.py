"""The rules, in plain Python: no Telegram, no database, no clock. Functions take `now`."""
