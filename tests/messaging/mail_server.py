"""A real mail server on loopback that counts letters by Message-ID, and misbehaves when it is told to."""

import asyncio
import email
import socket
import ssl
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

HANG = "hang"
HANG_UP = "hang up"
PHASES = ["connect", "EHLO", "MAIL", "RCPT", "DATA", "text"]


@dataclass
class MailServer:
    """What came, and how to answer: `answers` maps a phase to what is said there instead of yes.

    An answer is a line ("450 4.7.1 Greylisted"), HANG, HANG_UP, or a list of those for the first so many times (None:
    as usual). At the phase "text" the letter is kept before the answer is given: that is where letters get doubled.
    """

    port: int = 0
    answers: dict[str, Any] = field(default_factory=dict)
    slow: float = 0.0  # seconds before each answer
    slow_after_text: float = 0.0  # seconds between keeping a letter and saying so
    smtputf8: bool = False
    tls: ssl.SSLContext | None = None
    password: str = ""
    letters: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    senders: list[str | None] = field(default_factory=list)
    connections: int = 0
    release: asyncio.Event = field(default_factory=asyncio.Event)
    transports: list[Any] = field(default_factory=list)

    def ids(self) -> Counter[str]:
        """How often each Message-ID was taken."""
        return Counter(letter["Message-ID"] for letter in self.letters)

    def forget(self) -> None:
        """As if nothing had come."""
        self.letters, self.recipients, self.connections = [], [], 0

    def next_answer(self, phase: str) -> str | None:
        """What is said at this phase now."""
        answer = self.answers.get(phase)
        if isinstance(answer, list):
            return answer.pop(0) if answer else None
        return answer

    def admit(
        self, smtp: SMTP, session: Session, envelope: Envelope, mechanism: str, told: LoginPassword
    ) -> AuthResult:
        """Whether the password is the right one."""
        return AuthResult(success=told.password == self.password.encode())

    async def obey(self, phase: str, protocol: SMTP) -> str | None:
        """Hang, hang up, or the line to be said; None: as usual."""
        answer = self.next_answer(phase)
        if self.slow:
            await asyncio.sleep(self.slow)
        if answer == HANG:
            await self.release.wait()
        if answer in {HANG, HANG_UP}:
            assert protocol.transport
            protocol.transport.abort()
            return "421 4.3.2 Closing"
        if answer and answer.startswith("421") and protocol.transport:
            await protocol.push(answer)
            protocol.transport.close()
        return answer

    async def handle_EHLO(
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        said = await self.obey("EHLO", server)
        session.host_name = hostname
        return [said] if said else responses

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        said = await self.obey("MAIL", server)
        if not said:
            envelope.mail_from = address
            envelope.mail_options.extend(options)
        return said or "250 2.1.0 Ok"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        said = await self.obey(f"RCPT {address}" if f"RCPT {address}" in self.answers else "RCPT", server)
        if not said:
            envelope.rcpt_tos.append(address)
        return said or "250 2.1.5 Ok"

    async def handle_RSET(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        return await self.obey("RSET", server) or "250 2.0.0 Ok"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        said = self.answers.get("text")
        if not (isinstance(said, str) and said[0] in "45"):  # refused outright: not kept
            assert isinstance(envelope.content, bytes)
            self.letters.append(email.message_from_bytes(envelope.content, policy=policy.default))  # type: ignore[arg-type]
            self.recipients += envelope.rcpt_tos
            self.senders.append(envelope.mail_from)
        await asyncio.sleep(self.slow_after_text)
        return await self.obey("text", server) or f"250 2.0.0 Ok: queued as {len(self.letters):05d}"


class _Conversation(SMTP):
    """aiosmtpd's own, with ways to misbehave before a letter is begun and at DATA."""

    async def _handle_client(self) -> None:
        handler: MailServer = self.event_handler
        handler.connections += 1
        handler.transports.append(self.transport)
        said = await handler.obey("connect", self)
        if said and self.transport and not self.transport.is_closing():
            await self.push(said)
            self.transport.close()
        elif not said:
            await super()._handle_client()

    async def smtp_DATA(self, arg: str) -> None:
        said = await self.event_handler.obey("DATA", self)
        if said:
            await self.push(said)
        else:
            await super().smtp_DATA(arg)


@contextmanager
def mail_server(**options: Any) -> Iterator[MailServer]:
    """A server that listens on loopback as long as the block."""
    loop = asyncio.new_event_loop()
    listening = socket.create_server(("127.0.0.1", 0))
    server = MailServer(port=listening.getsockname()[1], **options)

    def conversation() -> SMTP:
        return _Conversation(
            server, loop=loop, hostname="pastas.example.org", enable_SMTPUTF8=server.smtputf8, tls_context=server.tls,
            require_starttls=bool(server.tls), auth_required=bool(server.password),
            authenticator=server.admit if server.password else None,
        )  # fmt: skip

    accepting = loop.run_until_complete(loop.create_server(conversation, sock=listening))
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        asyncio.run_coroutine_threadsafe(_end(server, accepting), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


async def _end(server: MailServer, accepting: asyncio.Server) -> None:
    server.release.set()
    accepting.close()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    for transport in server.transports:
        transport.abort()
    await asyncio.sleep(0.01)  # they say good-bye in the next turns of the loop
