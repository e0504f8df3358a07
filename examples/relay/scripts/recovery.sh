#!/bin/sh
# Kills the server under the running service and measures until a message is carried again. Writes _build/recovery.json.
set -eu
cd "$(dirname "$0")/.."
export RELAY_NATS_PORT=42923 REBAR_BASE_DIR=_build/recovery
rebar3 compile >/dev/null
trap 'scripts/nats.sh stop' EXIT
port=$(scripts/nats.sh start)
erl -noshell -pa _build/recovery/default/lib/relay/ebin -eval "
  Root = \"$PWD\", Port = $port,
  application:load(relay), application:set_env(relay, port, Port),
  {ok, _} = application:ensure_all_started(relay),
  Now = fun() -> erlang:monotonic_time(millisecond) end,
  Carried = fun Carried(Until) ->
    Found = case gen_tcp:connect(\"127.0.0.1\", Port, [binary, {active, false}], 200) of
      {ok, S} ->
        gen_tcp:send(S, [relay_protocol:connect(), relay_protocol:subscribe(\"relay.out\", 1),
                         relay_protocol:publish(\"relay.in\", <<\"x\">>)]),
        Read = fun Read() -> case gen_tcp:recv(S, 0, 200) of
          {ok, B} -> case binary:match(B, <<\"relay.out\">>) of nomatch -> Read(); _ -> true end;
          _ -> false end end,
        R = Read(), gen_tcp:close(S), R;
      _ -> false
    end,
    case {Found, Now() > Until} of {true, _} -> true; {_, true} -> false; _ -> timer:sleep(20), Carried(Until) end
  end,
  true = Carried(Now() + 5000),
  os:cmd(Root ++ \"/scripts/nats.sh kill\"),
  Killed = Now(),
  os:cmd(Root ++ \"/scripts/nats.sh start\"),
  Back = Carried(Now() + 20000),
  Text = io_lib:format(\"{ \\\"recovered\\\": ~s, \\\"recovery\\\": ~b }~n\", [Back, Now() - Killed]),
  ok = file:write_file(Root ++ \"/_build/recovery.json\", Text),
  io:put_chars(Text), halt(0)."
