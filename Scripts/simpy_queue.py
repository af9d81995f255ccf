# SPDX-License-Identifier: GPL-3.0-or-later
"""Simulate M/M/c with SimPy: seconds of the event loop and the mean wait on standard output.

Usage: simpy_queue.py SERVERS LOAD CUSTOMERS SEED
"""

import random
import sys
import time

import simpy


def customer(environment, servers, waits):
    arrival = environment.now
    with servers.request() as request:
        yield request
        waits.append(environment.now - arrival)
        yield environment.timeout(random.expovariate(1.0))


def source(environment, servers, customers, waits, rate):
    for _ in range(customers):
        yield environment.timeout(random.expovariate(rate))
        environment.process(customer(environment, servers, waits))


def main():
    server_count, load, customers, seed = sys.argv[1:]
    random.seed(int(seed))
    environment = simpy.Environment()
    servers = simpy.Resource(environment, capacity=int(server_count))
    waits = []
    rate = float(load) * int(server_count)
    environment.process(source(environment, servers, int(customers), waits, rate))
    start = time.perf_counter()
    environment.run()
    seconds = time.perf_counter() - start
    print(seconds, sum(waits) / len(waits))


main()
