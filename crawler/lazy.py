"""Attributes that are made when they are first asked for."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class cached_property(Generic[T]):  # noqa: N801  (it stands for the one of functools)
    """What :func:`functools.cached_property` is from Python 3.12 on: without a lock, which costs more than most values.

    The value is kept in the instance's ``__dict__`` under the same name, so that it is found there from then on.
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: object, owner: type | None = None) -> T:
        value = instance.__dict__[self._name] = self._make(instance)
        return value
