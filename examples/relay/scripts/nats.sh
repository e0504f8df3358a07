#!/bin/sh
# Starts, stops or restarts a NATS server for tests, on loopback, and prints its port. Only the server that this
# script started is ever ended.
set -eu
cd "$(dirname "$0")/.."
port=${RELAY_NATS_PORT:-42922}
run=_build/nats-$port

start() {
  mkdir -p "$run"
  nats-server -c config/nats.conf -a 127.0.0.1 -p "$port" -P "$PWD/$run/pid" -l "$PWD/$run/log" >/dev/null 2>&1 &
  tries=0
  until [ -s "$run/pid" ] && grep -q 'Server is ready' "$run/log" 2>/dev/null; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || { echo "the server did not start" >&2; exit 1; }
    sleep 0.05
  done
}

stop() {
  [ -s "$run/pid" ] || return 0
  pid=$(cat "$run/pid")
  kill "$pid" 2>/dev/null || true
  while kill -0 "$pid" 2>/dev/null; do sleep 0.05; done
  rm -f "$run/pid" "$run/log"
}

case ${1:-} in
  start) stop; start; echo "$port" ;;
  stop) stop ;;
  restart) stop; start ;;
  kill) kill -9 "$(cat "$run/pid")" && rm -f "$run/pid" "$run/log" ;;
  *) echo "usage: $0 start|stop|restart|kill" >&2; exit 2 ;;
esac
