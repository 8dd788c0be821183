"""The words about what an idea opens, and why something is not opened."""

from easeful.core.target import Refusal, Target, Way
from easeful.ui.words import tr


def open_words(way: Way) -> str:
    """The button that opens something."""
    return {
        Way.PAGE: tr("Open the page"),
        Way.MAIL: tr("Write a mail"),
        Way.PHONE: tr("Call"),
        Way.FILE: tr("Open the file"),
        Way.FOLDER: tr("Open the folder"),
    }[way]


def opens_words(way: Way) -> str:
    """What an idea opens, in short."""
    return {
        Way.PAGE: tr("Opens a web page"),
        Way.MAIL: tr("Writes a mail"),
        Way.PHONE: tr("Calls a number"),
        Way.FILE: tr("Opens a file"),
        Way.FOLDER: tr("Opens a folder"),
    }[way]


def target_words(target: Target) -> str:
    """What will be opened, and by what."""
    told = {
        Way.PAGE: tr("Your browser opens: {address}"),
        Way.MAIL: tr("Your mail program writes to: {address}"),
        Way.PHONE: tr("Your phone program calls: {address}"),
        Way.FILE: tr("Your computer opens the file: {address}"),
        Way.FOLDER: tr("Your computer shows the folder: {address}"),
    }
    return told[target.way].format(address=target.shown)


def refusal_words(why: Refusal) -> str:
    """Why something is not opened."""
    return {
        Refusal.UNCLEAR: tr("That is no web page, mail address or phone number."),
        Refusal.FORBIDDEN: tr("Only web pages, mail addresses and phone numbers can be typed."),
        Refusal.PROGRAM: tr("That could be a program, and Easeful opens none."),
        Refusal.GONE: tr("It is not there any more, or cannot be read."),
        Refusal.ELSEWHERE: tr("That lies on another computer. Choose one on this computer."),
        Refusal.FAILED: tr("Your computer has no program for it."),
    }[why]
