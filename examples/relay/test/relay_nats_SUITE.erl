%% The service beside a real server, which scripts/nats.sh starts and stops.
-module(relay_nats_SUITE).
-export([all/0, init_per_suite/1, end_per_suite/1]).
-export([carries_a_message/1, carries_again_after_a_restart/1]).

all() -> [carries_a_message, carries_again_after_a_restart].

init_per_suite(Config) ->
    Root = root(),
    Port = list_to_integer(string:trim(sh(Root, "start"))),
    application:load(relay),
    application:set_env(relay, port, Port),
    {ok, _} = application:ensure_all_started(relay),
    [{port, Port}, {root, Root} | Config].

end_per_suite(Config) ->
    application:stop(relay),
    sh(proplists:get_value(root, Config), "stop"),
    ok.

carries_a_message(Config) -> ok = round_trip(proplists:get_value(port, Config), 50).

carries_again_after_a_restart(Config) ->
    Port = proplists:get_value(port, Config),
    sh(proplists:get_value(root, Config), "restart"),
    ok = round_trip(Port, 100).

round_trip(_Port, 0) -> {error, nothing_came};
round_trip(Port, Tries) ->
    case once(Port) of
        ok -> ok;
        _ -> timer:sleep(100), round_trip(Port, Tries - 1)
    end.

once(Port) ->
    case gen_tcp:connect("127.0.0.1", Port, [binary, {active, false}], 1000) of
        {ok, Socket} ->
            Sent = [relay_protocol:connect(), relay_protocol:subscribe("relay.out", 1),
                    relay_protocol:publish("relay.in", <<"hello">>), relay_protocol:ping()],
            Found = case gen_tcp:send(Socket, Sent) of
                ok -> wait(Socket, <<>>, erlang:monotonic_time(millisecond) + 500);
                Error -> Error
            end,
            gen_tcp:close(Socket),
            Found;
        Error -> Error
    end.

wait(Socket, Held, Until) ->
    case gen_tcp:recv(Socket, 0, max(0, Until - erlang:monotonic_time(millisecond))) of
        {ok, Bytes} ->
            {Events, Rest} = relay_protocol:parse(<<Held/binary, Bytes/binary>>),
            case lists:member({message, <<"relay.out">>, <<"hello">>}, Events) of
                true -> ok;
                false -> wait(Socket, Rest, Until)
            end;
        Error -> Error
    end.

%% The folder of the project: the suite runs somewhere below _build.
root() ->
    {ok, Here} = file:get_cwd(),
    hd(string:split(Here, "/_build/")).

sh(Root, What) -> os:cmd(filename:join([Root, "scripts", "nats.sh"]) ++ " " ++ What).
