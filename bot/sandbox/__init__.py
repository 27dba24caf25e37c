"""A local Telegram that knows nothing of Cairn.

- `telegram.EmulatedTelegram`: the emulated Bot API and what is behind it (bots, people, chats, faults)
- `phone.Phone`: a person's side, for tests and for the page
- `request.EmulatedRequest`: python-telegram-bot's transport, answered in process
- `server.create_app`, `server.serve`: the same over HTTP, with a page of phones
- `director.Director`: what a program that embeds the page may offer (a clock to move, a tour to play)
"""
