"""Contests of the demonstration: one open with entries sent and begun, one past with its winners; and words for the
press. Everybody and everything in them is invented."""

import datetime as dt
from collections.abc import Sequence
from random import Random

from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.core.clock import VILNIUS
from sueiga.publishing.actions import contest_entries, contest_judging, contest_office, sheets
from sueiga.publishing.actions.publishing import published
from sueiga.publishing.contributing.photos import read
from sueiga.publishing.demo.contest_words import ANSWERS, PAST, PRAISE, QUOTES, SUMANI, Words
from sueiga.publishing.laying_out import lay_out
from sueiga.publishing.models import (
    Contest,
    ContestCriterion,
    ContestEntry,
    ContestFolder,
    ContestQuestion,
    Gallery,
    PressContact,
    PressQuote,
    PressRoom,
)
from sueiga.registry.demo.landscapes import landscape
from sueiga.registry.demo.villages import told_villages
from sueiga.registry.models import Organisation

SENT, DRAFTS = 3, 2
CRITERIA = (
    ("Nauda kaimo žmonėms", "Benefit to the village", 20), ("Išmonė", "Inventiveness", 10),
    ("Ar gali pakartoti kiti", "Whether others can repeat it", 10),
)  # fmt: skip


def open_contests(today: dt.date) -> list[Contest]:
    """Write all of it; the open contest first."""
    lay_out()
    rasa = User.objects.office_first()[0]
    today = max(today, timezone.localdate())  # entries are sent now, whatever day the demonstration is made for
    noon = dt.datetime.combine(today, dt.time(12), VILNIUS)
    now_open = _contest(SUMANI, noon - dt.timedelta(days=14), noon + dt.timedelta(days=21), rasa)
    entered = _enter(now_open, told_villages(SENT + DRAFTS), ANSWERS, rasa)
    for entry in entered[:SENT]:
        contest_entries.send(entry=entry, by=rasa)
    past = _past(today, rasa)
    _press(rasa)
    return [now_open, past]


def _contest(words: Words, opens_at: dt.datetime, closes_at: dt.datetime, by: User) -> Contest:
    page = Contest(
        title=words.title, title_en=words.title_en, slug=words.slug, summary_lt=words.summary,
        summary_en=words.summary_en, opens_at=opens_at, closes_at=closes_at,
        body_lt=[("text", words.text)], body_en=[("text", words.text_en)],
    )  # fmt: skip
    ContestFolder.objects.get().add_child(instance=page)
    page.questions.set([
        ContestQuestion(label_lt=label, label_en=label_en, longest=longest, is_compulsory=longest > 500, sort_order=at)
        for at, (label, label_en, longest) in enumerate(words.questions)
    ])  # fmt: skip
    page.criteria.set([
        ContestCriterion(label_lt=label, label_en=label_en, most=most, sort_order=at)
        for at, (label, label_en, most) in enumerate(CRITERIA)
    ])  # fmt: skip
    page.save_revision(user=by).publish(user=by, skip_permission_checks=True)
    published(page=page, by=by)
    return Contest.objects.get(pk=page.pk)


def _enter(
    contest: Contest, communities: Sequence[Organisation], answers: Sequence[tuple[str, Sequence[str]]], by: User
) -> list[ContestEntry]:
    questions = list(ContestQuestion.objects.filter(contest=contest).order_by("sort_order"))
    entered = []
    for number, (community, (title, told)) in enumerate(zip(communities, answers, strict=False)):
        entry = contest_entries.begin(contest=contest, organisation=community, by=by)
        photo = sheets.add_photo(
            sheet=entry, photo=read(landscape(Random(contest.pk * 10 + number))), by=by  # noqa: S311  # no secret
        )  # fmt: skip
        contest_entries.save(
            entry=entry, values={"title": title, "people_agree": True, "is_open": True},
            answers={question.pk: text for question, text in zip(questions, told, strict=False)},
            photos={photo.pk: "Kalvos, laukai ir kaimas"}, seen=0, sitting="demo", by=by,
        )  # fmt: skip
        entered.append(entry)
    return entered


def _past(today: dt.date, rasa: User) -> Contest:
    """Entered while it was open, then closed; weighed by two of the jury; announced."""
    noon = dt.datetime.combine(today, dt.time(12), VILNIUS)
    contest = _contest(PAST, noon - dt.timedelta(days=200), noon + dt.timedelta(days=1), rasa)
    entered = _enter(contest, told_villages(SENT), ANSWERS[SENT + DRAFTS :], rasa)
    for entry in entered:
        contest_entries.send(entry=entry, by=rasa)
    contest.closes_at = min(timezone.now(), noon) - dt.timedelta(days=150)
    contest.save_revision(user=rasa).publish(user=rasa, skip_permission_checks=True)
    ContestEntry.objects.of(contest).update(sent_at=contest.closes_at - dt.timedelta(days=3))
    _judge(contest, entered, rasa)
    for place, entry in enumerate(entered, 1):
        award_lt, award_en, praise_lt, praise_en = PRAISE[place - 1]
        contest_office.award(
            entry=entry, place=place, award_lt=award_lt, award_en=award_en, praise_lt=praise_lt, praise_en=praise_en,
            by=rasa,
        )  # fmt: skip
    contest_office.plan(
        contest=contest, at=None, by=rasa,
        words_lt="Komisija perskaitė visus darbus ir sako: rinktis buvo sunku. Ačiū kiekvienam kaimui, kuris dalyvavo.",
        words_en="The jury read every entry and says: it was hard to choose. Thank you to each village that took part.",
    )  # fmt: skip
    return contest


def _judge(contest: Contest, entered: Sequence[ContestEntry], rasa: User) -> None:
    criteria = list(contest.criteria.order_by("sort_order"))
    for number in (1, 2):
        juror = contest_judging.name_juror(
            contest=contest, name=f"Komisijos narys {number}", email=f"komisija{number}@example.org", by=rasa
        )
        for place, entry in enumerate(entered):
            points = {one.pk: max(0, one.most - 2 * place - number) for one in criteria}
            contest_judging.review(
                juror=juror, entry=entry, has_conflict=False, points=points, notes={}, words="", by=juror.person
            )
        contest_judging.end(juror=juror, by=juror.person)


def _press(rasa: User) -> None:
    room = PressRoom.objects.get()
    room.summary_lt = (
        "Skaičiai, ženklai, nuotraukos ir žmonės, kurie atsakys į klausimus. Viską galima laisvai naudoti."
    )
    room.summary_en = "Figures, marks, photos and people who answer questions. All of it is free to use."
    room.photos = Gallery.objects.readable().newest().first()
    room.contacts.set([
        PressContact(name="Vardenė Pavardenė (išgalvota)", role_lt="ryšiai su žiniasklaida", role_en="press office",
                     phone="+370 600 00000", email="spauda@example.org"),
    ])  # fmt: skip
    room.quotes.set([
        PressQuote(text_lt=lt, text_en=en, who=who, role_lt=role, role_en=role_en, sort_order=at)
        for at, (lt, en, who, role, role_en) in enumerate(QUOTES)
    ])  # fmt: skip
    room.save_revision(user=rasa).publish(user=rasa, skip_permission_checks=True)
    published(page=room, by=rasa)
