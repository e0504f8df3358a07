#!/bin/sh
# Checks the configuration without starting anything: the server accepts it, and the subjects of the service are in it.
set -eu
cd "$(dirname "$0")/.."
nats-server -t -c config/nats.conf
for subject in relay.in relay.out; do
  grep -q "\"$subject\"" src/relay.app.src || { echo "$subject is not configured" >&2; exit 1; }
done
echo "configuration is valid"
