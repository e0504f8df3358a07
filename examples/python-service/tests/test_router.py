import pytest

from router import route


def test_routes_by_tenant():
    assert route({"tenant": "a"}, {"a": "queue-a"}) == "queue-a"


def test_refuses_an_unknown_tenant():
    with pytest.raises(KeyError):
        route({"tenant": "b"}, {"a": "queue-a"})
