#!/usr/bin/env python3
"""Payments per second of localstripe, the sandbox peer, beside the wallet's.

    python3 -m venv peers && peers/bin/pip install localstripe
    peers/bin/localstripe --from-scratch &
    python3 benches/localstripe.py

One payment there is a payment intent that is created and confirmed in one request; here it is a payment from order to
acknowledgement, on the disk (cargo bench --bench payment says how long that takes). It writes its whole world into a
file after each request; it is asked over one connection that stays open.
"""

import http.client
import statistics
import time
import urllib.parse

ROUNDS, AT_ONCE = 10, 50
AUTHORISED = {"Authorization": "Bearer sk_test_12345", "Content-Type": "application/x-www-form-urlencoded"}


def ask(connection, path, **fields):
    connection.request("POST", path, urllib.parse.urlencode(fields), AUTHORISED)
    answer = connection.getresponse()
    text = answer.read()
    if answer.status != 200:
        raise SystemExit(f"{path}: {answer.status} {text[:300]!r}")
    return text


def main():
    connection = http.client.HTTPConnection("127.0.0.1", 8420)
    card = {
        "type": "card",
        "card[number]": "4242424242424242",
        "card[exp_month]": "12",
        "card[exp_year]": "2030",
        "card[cvc]": "123",
    }
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for _ in range(AT_ONCE):
            method = ask(connection, "/v1/payment_methods", **card)
            name = method.split(b'"id": "', 1)[1].split(b'"', 1)[0].decode()
            ask(connection, "/v1/payment_intents", amount=34900, currency="rub", payment_method=name, confirm="true")
        times.append((time.perf_counter() - start) / AT_ONCE)
    median = statistics.median(times)
    print(f"localstripe: {median * 1000:.2f} ms a payment, {1 / median:.0f} a second")


if __name__ == "__main__":
    main()
